package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Looks for a resident's name, phone and messenger id in every column of every table as it lies in the database, whatever tables there
 * are: a new column that keeps them in the clear fails by its name.
 */
@OtklikTest
class SealedEverywhereTest {
    private static final String PHONE = "913 555-62-19";

    /** The report's own words, which the desk searches. */
    private static final Set<String> WORDS = Set.of("report.words", "report.word_forms");

    /** By the messenger's id a chat's rows are found, and updates are told from their repeats. */
    private static final Set<String> IDS = Set.of(
            "chat.chat",
            "delivery.chat",
            "event_follower.chat",
            "handover.chat",
            "inbound.chat",
            "inbound.update_key",
            "lesson.chat",
            "report.chat");

    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'character', 'name', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY', 'tsvector',
                  'USER-DEFINED')
            order by 1""";

    @LocalServerPort
    private int port;

    @Autowired
    private Reports reports;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"telegram,demo-telegram,Кирпичная", "vk,demo-vk,Литейная"})
    void whatAResidentEntrustsLiesSealed(String messenger, String page, String street) {
        String name = "korneplodova-" + messenger;
        String number = walk(new Phone(base(), messenger, page, name), street);
        ChatRef chat = chatOf(number);
        plantAnswers(chat, name);

        assertThat(where(name)).as("the name").isEmpty();
        assertThat(where("корнеплодов")).as("the name, told").isEmpty();
        assertThat(where(PHONE)).as("the phone").isSubsetOf(WORDS);
        assertThat(where("+7" + PHONE.replaceAll("\\D", ""))).isEmpty();
        assertThat(where(chat.chat())).as("the messenger's id").isSubsetOf(IDS);
        assertThat(opened(name))
                .as("it is there all the same")
                .contains("chat.resident", "handover.resident", "report.resident", "report.fields");
        assertThat(opened(chat.chat())).contains("inbound.raw");
        assertThat(opened(PHONE)).contains("addition.words", "handover_message.words", "inbound.raw", "delivery.part");
    }

    /** From the first words to the answer, and to somebody of the agency. @return the report's number */
    private String walk(Phone phone, String street) {
        phone.says("у дома на %s 5 не горят фонари, звоните +7 %s".formatted(street, PHONE))
                .hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        phone.presses("Да").hears("ул. %s, 5".formatted(street));
        phone.presses("Да, здесь");
        String number = phone.filesWithoutPhoto("Готово, сообщение №").number();
        DeskClient agency = DeskClient.of(base(), "gorsvet");
        agency.post("/incidents/" + number + "/take", Map.of());
        agency.post("/incidents/" + number + "/ask", Map.of("text", "Как вас зовут?"));
        Phone.Heard question = phone.hears("Как вас зовут?");
        phone.answers(question, "Зоряна Корнеплодова, " + PHONE).hears("№ " + number);
        agency.post("/incidents/" + number + "/answer", Map.of("text", "Фонари починили."));
        phone.hears("Фонари починили");
        phone.presses("Решено").hears("закрыли № " + number);
        phone.says("оператор").hears("Позвали сотрудника");
        phone.says("Я Корнеплодова, мой телефон " + PHONE);
        await().until(() -> opened("Я Корнеплодова").contains("handover_message.words"));
        await().untilAsserted(() -> assertThat(opened("korneplodova-" + phone.messenger()))
                .contains("chat.resident", "report.resident", "handover.resident"));
        return number;
    }

    /** Topics ask for whatever a region wants to know. */
    private void plantAnswers(ChatRef chat, String name) {
        transaction.executeWithoutResult(_ -> reports.register(new NewReport(
                chat,
                "m",
                true,
                name,
                "Погас фонарь",
                new TopicId("street-light"),
                new Place("ул. Дальняя, 5", new Point(33, 44), new TerritoryId("center")),
                List.of(),
                List.of(new Field("who", "Кого спросить", name), new Field("phone", "Телефон", PHONE)),
                null,
                "ru")));
    }

    private ChatRef chatOf(String number) {
        return jdbc.sql("select page, chat from report where number = :number")
                .param("number", number)
                .query((rs, _) -> new ChatRef(new PageId(rs.getString(1)), rs.getString(2)))
                .single();
    }

    /** Every column where it can be read. */
    private Set<String> where(String mark) {
        return jdbc.sql(COLUMNS).query((rs, _) -> Map.entry(rs.getString(1), rs.getString(2))).list().stream()
                .filter(column -> stands(column.getKey(), column.getValue().equals("bytea"), mark))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean stands(String column, boolean bytes, String mark) {
        String[] parts = column.split("\\.");
        String sql = bytes
                ? "select exists (select from %1$s where position(convert_to(:mark, 'UTF8') in \"%2$s\") > 0)"
                : "select exists (select from %1$s where position(lower(:mark) in lower(cast(\"%2$s\" as text))) > 0)";
        return jdbc.sql(sql.formatted(parts[0], parts[1]))
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }

    /** Every sealed column where it stands. */
    private Set<String> opened(String mark) {
        return Arrays.stream(PersonalColumn.values())
                .filter(column -> Sealed.values(jdbc, column, "", Map.of()).stream()
                        .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT))))
                .map(PersonalColumn::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
