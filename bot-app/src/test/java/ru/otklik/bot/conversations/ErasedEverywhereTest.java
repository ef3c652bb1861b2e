package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.audit.Act;
import ru.otklik.bot.audit.Audit;
import ru.otklik.bot.audit.Audit.Verdict;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Reports;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.operators.Handovers;
import ru.otklik.bot.personal.ErasedChats;
import ru.otklik.bot.personal.People;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Looks for a resident in every column of every table, whatever tables there are, in sealed ones as well: a new one is looked at too. */
@OtklikTest
class ErasedEverywhereTest {
    private static final String FAMILY = "Перепёлкина";
    private static final String NAME = "Зоряна " + FAMILY;
    private static final String PHONE = "8 913 555-41-87";
    private static final String WORDS = "сиреневый бегемотик";
    private static final String FILE = "содержимое-справки-4417";

    /** What is looked for; the searched forms of words keep their stems. */
    private static final List<String> MARKS = List.of(FAMILY, "перепелкин", PHONE, "555-41-87", "бегемотик", FILE);

    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'character', 'name', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY', 'tsvector',
                  'bigint', 'numeric', 'USER-DEFINED')
            order by 1, 2""";

    @Autowired
    private People people;

    @Autowired
    private AfterErasure after;

    @Autowired
    private ErasedChats erased;

    @Autowired
    private Chats chats;

    @Autowired
    private Reports reports;

    @Autowired
    private Handovers handovers;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Media media;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Audit audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void leavesNothingOfAPersonInAnyColumn() {
        ChatRef chat = new ChatRef(new PageId("demo-telegram"), "7450112233441");
        MediaId file = file();
        String number = plant(chat, file);
        List<String> before = where(chat);
        assertThat(before)
                .contains(
                        "addition.words",
                        "answer.text",
                        "audit_subject.words",
                        "chat.chat",
                        "chat.resident",
                        "delivery.chat",
                        "delivery.part",
                        "draft.text",
                        "event_follower.chat",
                        "handover.resident",
                        "handover_message.words",
                        "inbound.raw",
                        "incident_history.words",
                        "incident_note.text",
                        "media.bytes",
                        "media.file_name",
                        "report.chat",
                        "report.fields",
                        "report.resident",
                        "report.words",
                        "unreachable_chat.chat");

        people.erase(chat);
        after.finish();

        assertThat(where(chat)).isEmpty();
        assertThat(media.find(file)).isEmpty();
        assertThat(people.ofReport(number)).isEmpty();
        assertThat(jdbc.sql("select topic || ' ' || status from incident where number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("street-light WITHDRAWN");
        assertThat(audit.verify(null)).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void erasesAgainWhoCameBackWithAnOlderBackup() {
        ChatRef chat = new ChatRef(new PageId("demo-telegram"), "7450112233442");
        plant(chat, file());
        people.erase(chat);
        after.finish();
        List<String> digests = erased.digests();
        plant(chat, file());
        assertThat(where(chat)).isNotEmpty();

        assertThat(erased.eraseAgain(digests)).isEqualTo(1);
        after.finish();
        after.finish();

        assertThat(where(chat)).isEmpty();
        assertThat(erased.eraseAgain(digests)).isZero();
    }

    @Test
    void erasesWhoCanNoLongerBeRead() {
        ChatRef chat = new ChatRef(new PageId("demo-telegram"), "7450112233443");
        String number = Objects.requireNonNull(transaction.execute(_ -> {
            chats.save(chats.lock(chat).seen("Анна", true));
            return reports.register(new NewReport(
                            chat,
                            "m-" + chat.chat(),
                            true,
                            "Анна",
                            "Погас фонарь",
                            new TopicId("street-light"),
                            new Place("ул. Дальняя, 9", new Point(33.5, 44.5), new TerritoryId("center")),
                            List.of(),
                            List.of(new Field("phone", "Телефон", "8 913 555-00-77")),
                            null,
                            "ru"))
                    .number();
        }));
        String damaged = "sealed:1:sandbox:" + "A".repeat(80);
        jdbc.sql("update chat set resident = :damaged, progress = :damaged where chat = :chat")
                .param("damaged", damaged)
                .param("chat", chat.chat())
                .update();
        jdbc.sql(
                        "update report set resident = :damaged, fields = to_jsonb(cast(:damaged as text)) where number = :number")
                .param("damaged", damaged)
                .param("number", number)
                .update();

        people.erase(chat);
        after.finish();
        after.finish();

        assertThat(people.ofReport(number)).isEmpty();
        assertThat(jdbc.sql("select resident || fields || words from report where number = :number")
                        .param("number", number)
                        .query(String.class)
                        .single())
                .isEqualTo("[]");
        assertThat(jdbc.sql("select count(*) from chat where resident = :damaged")
                        .param("damaged", damaged)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** Puts a resident wherever a resident may come to stand. @return the report's number */
    private String plant(ChatRef chat, MediaId file) {
        String all = NAME + ", " + PHONE + ", " + WORDS;
        inbox.store(
                chat.page(),
                List.of(new Inbox.Update(
                        "planted-" + System.nanoTime(),
                        chat.chat(),
                        "{\"from\": \"" + all + " " + chat.chat() + "\"}")),
                null);
        String number = transaction.execute(_ -> {
            ChatState state = chats.lock(chat).seen(NAME, true);
            chats.save(state);
            chats.keepConsent(chat, "1");
            reports.register(new NewReport(
                    chat,
                    "m-" + chat.chat(),
                    true,
                    NAME,
                    all,
                    new TopicId("street-light"),
                    new Place("ул. Дальняя, 5, кв. 12", new Point(33, 44), new TerritoryId("center")),
                    List.of(file),
                    List.of(new Field("phone", "Телефон", PHONE)),
                    null,
                    "ru"));
            handovers.begin(chat, NAME, true, "ru");
            handovers.residentSaid(chat, all, List.of(file));
            deliveries.unreachable(chat, "не отвечает " + chat.chat());
            return reports.of(chat).getFirst().number();
        });
        transaction.executeWithoutResult(_ -> {
            assertThat(reports.add(chat, number, all, List.of(file))).isTrue();
            write(number, all);
            follow(chat);
            sent(chat, all);
        });
        audit.note(new Act("ivanova", "gorsvet", "GET /desk/incidents/{number}", chat.chat()));
        audit.note(new Act("ivanova", "gorsvet", "GET /desk/incidents/{number}", "8913" + " " + NAME));
        return number;
    }

    /** What agencies may have written about the resident. */
    private void write(String number, String all) {
        Map<String, String> rows = Map.of(
                "answer",
                        "insert into answer (incident, agency, author, text, created_at) select id, agency, 'Горсвет', :text, now()",
                "question",
                        "insert into question (incident, agency, author, text, created_at) select id, agency, 'Горсвет', :text, now()",
                "message",
                        "insert into message (incident, agency, author, text, created_at) select id, agency, 'Горсвет', :text, now()",
                "note",
                        "insert into incident_note (incident, agency, author, login, text, created_at) select id, agency, 'Горсвет', 'gorsvet', :text, now()",
                "history",
                        "insert into incident_history (incident, at, who, what, words) select id, now(), 'Горсвет', 'передаёт', :text",
                "draft",
                        "insert into draft (incident, kind, state, agency, author, login, text, remark, created_at) select id, 'ANSWER', 'RETURNED', agency, 'Горсвет', 'gorsvet', :text, :text, now()");
        rows.values()
                .forEach(row -> jdbc.sql(row + " from incident where number = :number")
                        .param(
                                "text",
                                "Звонили: " + NAME.replace("Зоряна", "Зоряне") + " — " + all.replace(WORDS, "приедем"))
                        .param("number", number)
                        .update());
    }

    private void follow(ChatRef chat) {
        long event = jdbc.sql("""
                        insert into known_event (agency, topics, topic_groups, reach, territories, streets, houses, words, ended_at,
                            ended_by, announced_at, created_at, changed_at)
                        values ('gorsvet', '{}', '{}', 'REGION', '{}', '{}', '{}', 'Свет', now(), 'HAND', now(), now(), now())
                        returning id""").query(Long.class).single();
        jdbc.sql("""
                        insert into event_follower (event, page, chat, callback_buttons, language, followed_at, told_at)
                        values (:event, :page, :chat, true, 'ru', now(), now())""")
                .param("event", event)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .update();
    }

    private void sent(ChatRef chat, String all) {
        long id = jdbc.sql("""
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, next_attempt_at, message_id,
                            reason, created_at, changed_at)
                        select n, n, :page, :chat, 'PROMPT', jsonb_build_object('kind', 'TEXT', 'text', cast(:text as text)), true, 'SENT',
                            now(), :chat, :text, now(), now()
                        from nextval('delivery_id') n returning id""")
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("text", all)
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into delivery_attempt (delivery, at, node, result, words) values (:id, now(), 'a', 'FAILED', :text)")
                .param("id", id)
                .param("text", all)
                .update();
    }

    private MediaId file() {
        byte[] bytes = (FILE + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return ((Media.Kept.Stored) media.keep(bytes, "Справка " + FAMILY + ".txt", "text/plain")).id();
    }

    /** Every column in which something of the resident stands. */
    private List<String> where(ChatRef chat) {
        List<String> marks = new ArrayList<>(MARKS);
        marks.add(chat.chat());
        TreeSet<String> found = new TreeSet<>();
        jdbc.sql(COLUMNS).query((rs, _) -> List.of(rs.getString(1), rs.getString(2), rs.getString(3))).list().stream()
                .filter(column -> marks.stream().anyMatch(mark -> stands(column, mark)))
                .forEach(column -> found.add(column.get(0) + "." + column.get(1)));
        return List.copyOf(found);
    }

    private boolean stands(List<String> column, String mark) {
        var sealed = Arrays.stream(PersonalColumn.values())
                .filter(one -> one.toString().equals(column.get(0) + "." + column.get(1)))
                .findFirst();
        if (sealed.isPresent()) {
            return Sealed.values(jdbc, sealed.get(), "", Map.of()).stream()
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(mark.toLowerCase(Locale.ROOT)));
        }
        String sql = column.get(2).equals("bytea")
                ? "select exists (select from %1$s where position(convert_to(:mark, 'UTF8') in \"%2$s\") > 0)"
                : "select exists (select from %1$s where position(lower(:mark) in lower(cast(\"%2$s\" as text))) > 0)";
        return jdbc.sql(sql.formatted(column.get(0), column.get(1)))
                .param("mark", mark)
                .query(Boolean.class)
                .single();
    }
}
