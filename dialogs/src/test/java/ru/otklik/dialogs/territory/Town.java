package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An invented town for tests: two districts side by side, a square inside the first one, and two villages. */
final class Town {
    static final TerritoryId CENTRE = new TerritoryId("centre");
    static final TerritoryId SQUARE = new TerritoryId("square");
    static final TerritoryId NORTH = new TerritoryId("north");
    static final TerritoryId VILLAGES = new TerritoryId("villages");

    private static final String STREETS = """
            Заречный|ул.|Ленина|1-60|centre|56.2301|41.3502
            Заречный|ул.|Ленина|61-120|north|56.2701|41.3502
            Заречный|пр-т|Мира|1-45 odd|centre|56.2355|41.3620
            Заречный|пр-т|Мира|2-46 even|north|56.2755|41.3620
            Заречный|ул.|Гагарина|1-58|centre|56.2246|41.3617
            Заречный|ул.|Карла Маркса|1-57|centre|56.2305|41.3218
            Заречный|ул.|8 Марта|1-30|centre|56.2348|41.3409
            Заречный|ул.|50 лет Октября|1-44|centre|56.2198|41.3147
            Заречный|ул.|1-я Садовая|1-20|centre||
            Заречный|ул.|Садовая|1-66|north||
            Заречный|ул.|Большая Садовая|1-30|north||
            Заречный|пер.|Садовый|1-16|north||
            Заречный|ул.|Гоголя||centre||
            Заречный|ул.|Толстого|1-48|centre||
            Заречный|ул.|Королёва|1-34|north||
            Заречный|ул.|Железнодорожная|1-71 odd|centre||
            Заречный|ул.|Комсомольская|1-64|centre||
            Заречный|ул.|Красноармейская|1-68|centre||
            Заречный|ул.|Центральная|1-18|centre||
            Заречный|ул.|Строителей|1-62|north||
            Заречный|б-р|Строителей|1-18|north||
            Заречный|пл.|Победы|1-9|centre||
            Заречный|наб.|Купеческая|1-25|centre||
            Заречный|ш.|Ключевское|1-36|north||
            Заречный|мкр|Северный|1-40|north||
            Заречный|мкр|3|1-20|north||
            Заречный|ул.|Северная|1-45|north||
            Заречный|ул.|Академика Павлова|1-37|north||
            Заречный|ул.|Фрунзе|1-45|north||
            Заречный|проезд|Лесной|1-9|north||
            с. Отрадное|ул.|Садовая|1-40|villages||
            с. Отрадное|ул.|Мира|1-30|villages||
            с. Отрадное|ул.|Школьная|1-30|villages||
            Сосновка|ул.|Лесная|1-44|villages||
            Сосновка|ул.|Школьная|1-12|villages||
            """;

    private Town() {}

    static Gazetteer gazetteer() {
        return new MappedGazetteer(
                List.of(
                        boundary(CENTRE, "Центральный район", null, 41.30, 56.20, 41.40, 56.25),
                        boundary(SQUARE, "Площадь", CENTRE, 41.34, 56.22, 41.36, 56.24),
                        boundary(NORTH, "Северный район", null, 41.30, 56.25, 41.40, 56.30),
                        boundary(VILLAGES, "Сельская территория", null, 41.50, 56.20, 41.60, 56.30)),
                streets());
    }

    static List<Street> streets() {
        return STREETS.lines().map(Town::street).toList();
    }

    private static Street street(String line) {
        String[] parts = line.split("\\|", -1);
        return new Street(
                parts[0],
                parts[1],
                parts[2],
                Houses.parse(parts[3]),
                new TerritoryId(parts[4]),
                parts[5].isEmpty() ? null : new Point(Double.parseDouble(parts[5]), Double.parseDouble(parts[6])));
    }

    private static Boundary boundary(
            TerritoryId id,
            String name,
            @Nullable TerritoryId parent,
            double west,
            double south,
            double east,
            double north) {
        List<Point> ring = Stream.of(
                        new Point(south, west),
                        new Point(south, east),
                        new Point(north, east),
                        new Point(north, west),
                        new Point(south, west))
                .toList();
        return new Boundary(new Territory(id, name, parent), List.of(Area.within(ring, List.of())));
    }
}
