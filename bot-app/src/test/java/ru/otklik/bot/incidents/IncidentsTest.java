package ru.otklik.bot.incidents;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sql;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Sealed;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of incidents share: residents in chats of their own, at houses where nobody else lives. */
@OtklikTest
abstract class IncidentsTest {
    static final TopicId LIGHT = new TopicId("street-light");
    static final Viewer GORSVET = new Viewer(new AgencyId("gorsvet"), false, "Горсвет");

    private static final AtomicLong CHATS = new AtomicLong(8_000_000_000L);
    private static final AtomicInteger STREETS = new AtomicInteger();

    @Autowired
    Reports reports;

    @Autowired
    OpenQuestions questions;

    @Autowired
    Incidents incidents;

    @Autowired
    ResidentData data;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    static ChatRef someChat() {
        return new ChatRef(new PageId("demo-telegram"), String.valueOf(CHATS.incrementAndGet()));
    }

    /** A house on a street of its own, kilometres from any other test's. */
    static Place someHouse() {
        int street = STREETS.incrementAndGet();
        return new Place(
                "ул. Проверочная-%d, 5".formatted(street), new Point(10 + street * 0.1, 20), new TerritoryId("center"));
    }

    static NewReport report(ChatRef chat, Place place, String words, MediaId... media) {
        return new NewReport(
                chat, "m-" + chat.chat(), true, "Анна", words, LIGHT, place, List.of(media), List.of(), null, "ru");
    }

    String file(ChatRef chat, Place place, String words, MediaId... media) {
        return in(() -> reports.register(report(chat, place, words, media))).number();
    }

    String file(ChatRef chat) {
        return file(chat, someHouse(), "Не горит фонарь");
    }

    String join(ChatRef chat, String number) {
        return in(() -> reports.join(report(chat, someHouse(), "И у нас"), number))
                .number();
    }

    <T> T in(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    IncidentCard card(String number) {
        return incidents.card(GORSVET, number).orElseThrow();
    }

    IncidentStatus status(String number) {
        return card(number).summary().status();
    }

    void answer(String number, String text) {
        done(incidents.answer(GORSVET, number, text, List.of(), null));
    }

    void ask(String number, String text) {
        done(incidents.ask(GORSVET, number, text, null));
    }

    static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError("not done: " + outcome);
        }
    }

    /** The texts of everything that was queued for the chat, the oldest first. */
    List<String> told(ChatRef chat) {
        return Sealed.told(
                jdbc,
                "where page = :page and chat = :chat and purpose <> 'ACK' order by place, id",
                Map.of("page", chat.page().value(), "chat", chat.chat()));
    }

    /** The payloads of the buttons below the last of them. */
    List<String> buttons(ChatRef chat) {
        String part = Sealed.values(
                        jdbc,
                        PersonalColumn.DELIVERY_PART,
                        "where page = :page and chat = :chat order by place desc, id desc limit 1",
                        Map.of("page", chat.page().value(), "chat", chat.chat()))
                .getFirst();
        return JsonMapper.shared()
                .readTree(part)
                .path("keyboard")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .map(key -> key.path("payload").asString())
                .toList();
    }

    /** What happens when the messenger takes the chat's last message under this id. */
    void arrived(ChatRef chat, String messageId) {
        // The courier knows no such chat: until it has given up, it would write over what is set here.
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                        update delivery set message_id = :message
                        where id = (select max(id) from delivery where page = :page and chat = :chat)
                            and status in ('REFUSED', 'UNDELIVERABLE')""")
                                .param("page", chat.page().value())
                                .param("chat", chat.chat())
                                .param("message", messageId)
                                .update()
                        == 1);
    }

    void setTime(String column, String number, Instant at) {
        jdbc.sql("update incident set %s = :at where number = :number".formatted(column))
                .param("number", number)
                .param("at", Sql.time(at))
                .update();
    }

    /** An id that is nobody's. */
    static MediaId someFile() {
        return new MediaId(UUID.randomUUID());
    }
}
