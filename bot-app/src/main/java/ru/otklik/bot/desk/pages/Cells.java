package ru.otklik.bot.desk.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes a table as spreadsheets of this country open it by a double click: UTF-8 with a byte order mark, semicolons, every cell in
 * quotes. A cell that a spreadsheet would calculate is text: an apostrophe stands before it, as OWASP's «CSV Injection» advises.
 */
final class Cells {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();

    /** Blanks before it, which some programs cut off, and the wide forms of the same signs make it no less of a formula. */
    private static final Pattern CALCULATED = Pattern.compile("(?s)[\\t\\r\\n].*|[\\s\\p{Z}\\p{C}]*[=+\\-@＝＋－＠|%].*");

    private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);

    /** Adds a line. */
    void line(List<String> cells) {
        try {
            FORMAT.printRecord(text, cells.stream().map(Cells::disarmed).toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String disarmed(String cell) {
        return CALCULATED.matcher(cell).matches() ? "'" + cell : cell;
    }
}
