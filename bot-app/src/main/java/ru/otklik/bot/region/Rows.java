package ru.otklik.bot.region;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** A table of places: a first line that names the columns, of which the last one may be missing. */
final class Rows {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    private final ConfigFolder folder;
    private final String file;
    private final List<String> columns;
    private final Known<TerritoryId> territories;
    private final Map<List<String>, Integer> lines = new HashMap<>();

    /** @param columns in their order; the last one may be missing from the whole file or from a row */
    Rows(ConfigFolder folder, String file, List<String> columns, Known<TerritoryId> territories) {
        this.folder = folder;
        this.file = file;
        this.columns = columns;
        this.territories = territories;
    }

    /** Gives every sound row with its line, from 1; what is wrong is noted. */
    void read(String text, BiConsumer<CSVRecord, Integer> row) {
        int line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), FORMAT)) {
            boolean headed = false;
            for (CSVRecord record : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (!headed) {
                    headed = true;
                    if (!isHeader(record.toList())) {
                        mistake(line, "первая строка должна называть столбцы: %s", names());
                        return;
                    }
                } else if (record.size() != columns.size() && record.size() != columns.size() - 1) {
                    mistake(line, "столбцов %d, а должно быть %d: %s", record.size(), columns.size() - 1, names());
                } else {
                    row.accept(record, line);
                }
            }
            if (!headed) {
                mistake(1, "файл пуст, а первая строка должна называть столбцы: %s", names());
            }
        } catch (IOException | UncheckedIOException e) {
            mistake(line + 1, "кавычки не закрыты или стоят не на месте");
        }
    }

    private boolean isHeader(List<String> named) {
        return named.equals(columns) || named.equals(columns.subList(0, columns.size() - 1));
    }

    private String names() {
        return String.join(",", columns.subList(0, columns.size() - 1));
    }

    /** The last column: texts with semicolons between them. */
    List<String> last(CSVRecord row) {
        return row.size() < columns.size()
                ? List.of()
                : Stream.of(row.get(columns.size() - 1).split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    /** Whether a row is the first of its key; another one is noted, whatever else it says. */
    boolean once(int line, String... key) {
        Integer before = lines.putIfAbsent(List.of(key), line);
        if (before != null) {
            mistake(
                    line,
                    "то же уже сказано в строке %d: %s",
                    before,
                    String.join(" ", key).strip());
        }
        return before == null;
    }

    @Nullable
    TerritoryId territory(String written, int line) {
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

    @Nullable
    Point point(String lat, String lon, int line) {
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

    void mistake(int line, String reason, @Nullable Object... args) {
        folder.mistake(file, line, reason, args);
    }
}
