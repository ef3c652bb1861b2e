package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Houses;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.Street;
import ru.otklik.dialogs.territory.TerritoryId;

/** Reads {@code streets.csv}: a line for a street, or for some of its houses. */
final class StreetsFile {
    static final String NAME = "streets.csv";

    private static final List<String> COLUMNS =
            List.of("settlement", "kind", "street", "houses", "territory", "lat", "lon", "former");

    private final ConfigFolder folder;
    private final Rows table;

    StreetsFile(ConfigFolder folder, Known<TerritoryId> territories) {
        this.folder = folder;
        this.table = new Rows(folder, NAME, COLUMNS, territories);
    }

    /** A street and the line it stands on. */
    record Row(Street street, int line) {
        Stream<Spot> spot() {
            return Spot.of(NAME, line, street.territory(), street.point());
        }
    }

    private record Name(String settlement, String kind, String street) {}

    List<Row> read() {
        List<Row> rows = new ArrayList<>();
        folder.text(NAME)
                .ifPresent(text -> table.read(text, (record, line) -> {
                    Street street = street(record, line);
                    if (street != null) {
                        rows.add(new Row(street, line));
                    }
                }));
        checkHouses(rows);
        return rows;
    }

    /** A house in two rows would lie in two places. */
    private void checkHouses(List<Row> rows) {
        Map<Name, List<Row>> byName = new HashMap<>();
        for (Row row : rows) {
            Street street = row.street();
            List<Row> before = byName.computeIfAbsent(
                    new Name(street.settlement(), street.kind(), street.name()), _ -> new ArrayList<>(1));
            for (Row other : before) {
                Optional<String> house =
                        street.houses().sharedWith(other.street().houses());
                if (house.isPresent()) {
                    table.mistake(
                            row.line(),
                            "дом %s этой улицы есть и в строке %d: каждый дом должен стоять в одной",
                            house.get(),
                            other.line());
                    break;
                }
            }
            before.add(row);
        }
    }

    private @Nullable Street street(CSVRecord row, int line) {
        String settlement = row.get(0);
        String name = row.get(2);
        if (settlement.isEmpty()) {
            table.mistake(line, "не указан населённый пункт (settlement)");
        }
        if (name.isEmpty()) {
            table.mistake(line, "не указано название улицы (street)");
        }
        boolean isNew = table.once(line, settlement, row.get(1), name, row.get(3));
        Houses houses = houses(row.get(3), line);
        TerritoryId territory = table.territory(row.get(4), line);
        Point point = table.point(row.get(5), row.get(6), line);
        if (settlement.isEmpty() || name.isEmpty() || houses == null || !isNew) {
            return null;
        }
        return new Street(settlement, row.get(1), name, houses, territory, point, table.last(row));
    }

    private @Nullable Houses houses(String written, int line) {
        try {
            return Houses.parse(written);
        } catch (IllegalArgumentException e) {
            table.mistake(line, "не понятно, какие дома: «%s»; пишут так: «1-45 odd; 2-60 even; 61А»", e.getMessage());
            return null;
        }
    }
}
