package ru.otklik.bot.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
            List.of("settlement", "kind", "street", "houses", "territory", "lat", "lon");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final ConfigFolder folder;
    private final Known<TerritoryId> territories;

    StreetsFile(ConfigFolder folder, Known<TerritoryId> territories) {
        this.folder = folder;
        this.territories = territories;
    }

    /** A street and the line it stands on. */
    record Row(Street street, int line) {}

    List<Row> read() {
        return folder.text(NAME).map(this::rows).orElse(List.of());
    }

    private List<Row> rows(String text) {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            boolean headed = false;
            for (CSVRecord record : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (!headed) {
                    headed = true;
                    if (!record.toList().equals(COLUMNS)) {
                        mistake(line, "первая строка должна называть столбцы: %s", String.join(",", COLUMNS));
                        return List.of();
                    }
                } else {
                    Street street = street(record, line);
                    if (street != null) {
                        rows.add(new Row(street, line));
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            mistake(line + 1, "кавычки не закрыты или стоят не на месте");
        }
        return rows;
    }

    private @Nullable Street street(CSVRecord row, int line) {
        if (row.size() != COLUMNS.size()) {
            mistake(line, "столбцов %d, а должно быть %d: %s", row.size(), COLUMNS.size(), String.join(",", COLUMNS));
            return null;
        }
        String settlement = row.get(0);
        String name = row.get(2);
        if (settlement.isEmpty()) {
            mistake(line, "не указан населённый пункт (settlement)");
        }
        if (name.isEmpty()) {
            mistake(line, "не указано название улицы (street)");
        }
        Houses houses = houses(row.get(3), line);
        TerritoryId territory = territory(row.get(4), line);
        Point point = point(row.get(5), row.get(6), line);
        if (settlement.isEmpty() || name.isEmpty() || houses == null) {
            return null;
        }
        return new Street(settlement, row.get(1), name, houses, territory, point);
    }

    private @Nullable Houses houses(String written, int line) {
        try {
            return Houses.parse(written);
        } catch (IllegalArgumentException e) {
            mistake(line, "не понятно, какие дома: «%s»; пишут так: «1-45 odd; 2-60 even; 61А»", e.getMessage());
            return null;
        }
    }

    private @Nullable TerritoryId territory(String written, int line) {
        if (written.isEmpty()) {
            return null;
        }
        try {
            TerritoryId id = new TerritoryId(written);
            if (territories.has(id)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Not even an id: no territory is called so.
        }
        mistake(line, "нет такой территории: «%s»", written);
        return null;
    }

    private @Nullable Point point(String lat, String lon, int line) {
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        try {
            return new Point(Double.parseDouble(lat), Double.parseDouble(lon));
        } catch (IllegalArgumentException e) {
            mistake(line, "нет такой точки: широта «%s», долгота «%s»", lat, lon);
            return null;
        }
    }

    private void mistake(int line, String reason, @Nullable Object... args) {
        folder.mistake(NAME, line, reason, args);
    }
}
