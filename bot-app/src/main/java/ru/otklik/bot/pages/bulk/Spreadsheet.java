package ru.otklik.bot.pages.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as spreadsheets save it: UTF-8, with or without a byte order mark, or windows-1251; columns separated by semicolons, commas or
 * tabs and named by the first line, in any order.
 */
final class Spreadsheet {
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final int MOST_ROWS = 20_000;
    private static final int LONGEST_HEAD = 40;

    private Spreadsheet() {}

    /** What a column holds, by the names that its head may have. */
    enum Column {
        ID("id", "страница"),
        MESSENGER("messenger", "мессенджер"),
        NAME("name", "название"),
        AGENCY("agency", "ведомство"),
        TERRITORY("territory", "территория"),
        GROUP_ID("group-id", "номер сообщества"),
        TOKEN("token", "ключ"),
        INTAKE("intake", "приём"),
        API_URL("api-url", "адрес api");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String title() {
            return names.getFirst();
        }

        private static Optional<Column> named(String head) {
            String name = head.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            return Stream.of(values())
                    .filter(column -> column.names.contains(name))
                    .findFirst();
        }
    }

    /** @param passedOver heads of columns that mean nothing here */
    record Table(List<Line> lines, List<String> passedOver) {}

    /**
     * @param line from 1
     * @param columns how many there are
     * @param filled how many cells the line has, without empty ones beyond the columns
     */
    record Line(int line, Map<Column, String> cells, int columns, int filled) {
        /** Empty if the column or the cell is. */
        String at(Column column) {
            return cells.getOrDefault(column, "");
        }

        /** A row by itself, by the names of its columns. */
        static Line of(Map<String, String> fields) {
            Map<Column, String> cells = new EnumMap<>(Column.class);
            fields.forEach((name, value) -> Column.named(name).ifPresent(column -> cells.put(column, value.strip())));
            return new Line(1, cells, cells.size(), cells.size());
        }

        @Override
        public String toString() {
            return "line " + line;
        }
    }

    /** The file as a whole can't be read; its message, in Russian, says why. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String reason) {
            super(reason);
        }
    }

    /** @throws Unreadable if it is no such table */
    static Table read(byte[] bytes) {
        if (new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\0') >= 0) {
            throw new Unreadable(
                    "Это не таблица CSV или она в кодировке UTF-16. Сохраните её как CSV в UTF-8 или windows-1251.");
        }
        String text = text(bytes);
        String head = text.lines().findFirst().orElse("");
        List<Line> lines = new ArrayList<>();
        List<String> passedOver = List.of();
        int line = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(head))) {
            List<Optional<Column>> columns = List.of();
            for (CSVRecord row : parser) {
                line = (int) parser.getCurrentLineNumber();
                if (columns.isEmpty()) {
                    columns = columns(row);
                    passedOver = passedOver(row);
                    continue;
                }
                if (lines.size() == MOST_ROWS) {
                    throw new Unreadable("В файле больше %d строк: разделите его.".formatted(MOST_ROWS));
                }
                lines.add(new Line(line, cells(row, columns), columns.size(), filled(row, columns.size())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("После строки %d кавычки не закрыты или стоят не на месте.".formatted(line));
        }
        if (lines.isEmpty()) {
            throw new Unreadable("В файле нет ни одной страницы.");
        }
        return new Table(lines, passedOver);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(bytes, CYRILLIC);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static CSVFormat format(String head) {
        char delimiter = Stream.of(';', '\t', ',')
                .filter(one -> head.indexOf(one) >= 0)
                .findFirst()
                .orElse(';');
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    private static List<Optional<Column>> columns(CSVRecord head) {
        List<Optional<Column>> columns = head.stream().map(Column::named).toList();
        List<String> missing = Stream.of(Column.ID, Column.MESSENGER, Column.AGENCY, Column.TOKEN)
                .filter(column -> !columns.contains(Optional.of(column)))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) {
            throw new Unreadable(
                    "Первая строка должна называть столбцы; нет столбцов: %s. Бывают ещё name, territory, group-id, intake, api-url."
                            .formatted(String.join(", ", missing)));
        }
        columns.stream()
                .flatMap(Optional::stream)
                .filter(column -> Collections.frequency(columns, Optional.of(column)) > 1)
                .findFirst()
                .ifPresent(column -> {
                    throw new Unreadable("Столбец %s в первой строке назван дважды.".formatted(column.title()));
                });
        return columns;
    }

    private static List<String> passedOver(CSVRecord head) {
        return head.stream()
                .filter(name -> !name.isBlank() && Column.named(name).isEmpty())
                .map(name -> name.length() > LONGEST_HEAD ? name.substring(0, LONGEST_HEAD) + "…" : name)
                .toList();
    }

    /** Empty cells beyond the columns may have been added by the program that wrote the file. */
    private static int filled(CSVRecord row, int columns) {
        int filled = row.size();
        while (filled > columns && row.get(filled - 1).isBlank()) {
            filled--;
        }
        return filled;
    }

    private static Map<Column, String> cells(CSVRecord row, List<Optional<Column>> columns) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
            String cell = row.get(i).strip();
            columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return cells;
    }
}
