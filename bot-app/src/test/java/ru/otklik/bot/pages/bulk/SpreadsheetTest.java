package ru.otklik.bot.pages.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.bot.pages.bulk.Spreadsheet.Column;
import ru.otklik.bot.pages.bulk.Spreadsheet.Line;

class SpreadsheetTest {
    private static final String TABLE = """
            id;messenger;name;agency;territory;group-id;token
            sever;telegram;"Север; бот";cur;;;1:abc

            yug;vk;Юг;gorsvet;sever;77;xyz
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void readsWhatASpreadsheetSaves(String encoding) {
        List<Line> lines =
                Spreadsheet.read(TABLE.getBytes(Charset.forName(encoding))).lines();

        assertThat(lines).extracting(Line::line).containsExactly(2, 4);
        assertThat(lines.getFirst().at(Column.NAME)).isEqualTo("Север; бот");
        assertThat(lines.get(1).at(Column.GROUP_ID)).isEqualTo("77");
        assertThat(lines.getFirst().at(Column.INTAKE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void readsCommasAndAByteOrderMarkAndColumnsInAnyOrder(String between) {
        String table = "\uFEFFКлюч;Страница;Мессенджер;Ведомство\r\n1:a;town;telegram;cur\r\n".replace(";", between);

        Line line =
                Spreadsheet.read(table.getBytes(StandardCharsets.UTF_8)).lines().getFirst();

        assertThat(line.at(Column.ID)).isEqualTo("town");
        assertThat(line.at(Column.TOKEN)).isEqualTo("1:a");
        assertThat(line).hasToString("line 2");
    }

    @Test
    void namesTheColumnsThatMeanNothing() {
        Spreadsheet.Table table = Spreadsheet.read(
                "id;messenger;agency;territori;;token\nx;vk;cur;sever;;t\n".getBytes(StandardCharsets.UTF_8));

        assertThat(table.passedOver()).containsExactly("territori");
        assertThat(table.lines().getFirst().at(Column.TERRITORY)).isEmpty();
    }

    @Test
    void saysWhyAFileIsNoTable() {
        assertThatThrownBy(() -> Spreadsheet.read(new byte[0])).hasMessageContaining("нет ни одной страницы");
        assertThatThrownBy(() -> Spreadsheet.read("id;name\nx;y\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("messenger, agency, token");
        assertThatThrownBy(() -> Spreadsheet.read((TABLE + "\"open").getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("кавычки");
        assertThatThrownBy(() -> Spreadsheet.read(
                        "id;messenger;agency;token;id\nx;vk;cur;t;y\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("Столбец id")
                .hasMessageContaining("дважды");
        assertThatThrownBy(() -> Spreadsheet.read(TABLE.getBytes(StandardCharsets.UTF_16)))
                .hasMessageContaining("UTF-16");
    }
}
