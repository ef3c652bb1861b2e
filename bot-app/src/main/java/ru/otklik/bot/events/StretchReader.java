package ru.otklik.bot.events;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import ru.otklik.bot.events.AgencyEvents.Understood;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;

/** Reads streets and houses as people write them, a line for each: «ул. Ленина, дома 1–45 нечётные», «Мира, чётная сторона». */
@Component
class StretchReader {
    private static final int MOST_LINES = 200;
    private static final int LONGEST_LINE = 300;
    private static final Pattern BORDER = Pattern.compile("(?<=[\\p{L}\\d.»\"])(?=[\\s,:(])|$");
    private static final String NO_SUCH_HOUSE = "9999";

    private final Region region;

    StretchReader(Region region) {
        this.region = region;
    }

    List<Understood> read(String written) {
        return written.lines()
                .flatMap(line -> splitStreets(line).stream())
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .map(this::line)
                .toList();
    }

    /** A semicolon ends a street, unless houses go on after it. */
    private static List<String> splitStreets(String line) {
        List<String> streets = new ArrayList<>();
        for (String part : line.split(";")) {
            if (!streets.isEmpty() && HousesAsWritten.read(part) != null) {
                streets.set(streets.size() - 1, streets.getLast() + "," + part);
            } else {
                streets.add(part);
            }
        }
        return streets;
    }

    /** Tries where the street may end and the houses begin, from left to right. */
    private Understood line(String line) {
        if (line.length() > LONGEST_LINE) {
            return unclear(line, "слишком длинно, пишите каждую улицу с новой строки");
        }
        boolean known = false;
        Matcher border = BORDER.matcher(line);
        while (border.find()) {
            String street = line.substring(0, border.end());
            String houses = HousesAsWritten.read(line.substring(border.end()));
            if (houses != null) {
                List<String> addresses = addresses(street);
                List<String> streets = addresses.stream()
                        .filter(address -> Site.Spot.of(address).house().isEmpty())
                        .toList();
                known |= !addresses.isEmpty();
                if (streets.size() > 1) {
                    return unclear(line, "таких улиц несколько: " + String.join("; ", streets));
                }
                if (streets.size() == 1) {
                    return Leftovers.are(street, streets.getFirst() + " " + region.name())
                            ? unclear(line, "не понять целиком, пишите улицу и дома, каждую улицу с новой строки")
                            : new Understood(line, new Stretch(streets.getFirst(), houses), "");
                }
            }
        }
        return unclear(
                line, known ? "не понять, какие дома, пишите «1–45 нечётные, 50»" : "такой улицы в справочнике нет");
    }

    private static Understood unclear(String line, String problem) {
        return new Understood(line, null, problem);
    }

    /**
     * Exactly what is written, if the gazetteer writes it so. A name that is also an ordinary word («8 Марта», «Берёзовка») is
     * an address to it only beside a house or after a preposition.
     */
    private List<String> addresses(String written) {
        List<String> all = found(written);
        if (all.isEmpty()) {
            all = found("в " + written);
        }
        if (all.isEmpty()) {
            all = found(written + ", д. " + NO_SUCH_HOUSE).stream()
                    .map(address -> address.replace(", " + NO_SUCH_HOUSE, ""))
                    .toList();
        }
        return all.contains(written.strip()) ? List.of(written.strip()) : all;
    }

    private List<String> found(String words) {
        return switch (region.gazetteer().findAddress(words)) {
            case Found.One(Place one) -> List.of(one.address());
            case Found.Several(List<Place> several) ->
                several.stream().map(Place::address).distinct().toList();
            case Found.NoSuchHouse no ->
                no.places().stream().map(Place::address).distinct().toList();
            case Found.Outside _, Found.Nothing _ -> List.of();
        };
    }
}
