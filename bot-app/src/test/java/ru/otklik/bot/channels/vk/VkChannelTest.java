package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.otklik.bot.channels.support.Samples.labels;
import static ru.otklik.bot.channels.support.Samples.picture;
import static ru.otklik.bot.channels.support.Samples.sent;
import static ru.otklik.bot.channels.support.Samples.text;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.util.TestSocketUtils;
import ru.otklik.bot.channels.Fetched;
import ru.otklik.bot.channels.Incoming;
import ru.otklik.bot.channels.Incoming.Kind;
import ru.otklik.bot.channels.Incoming.Message;
import ru.otklik.bot.channels.Incoming.Press;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button.Choice;
import ru.otklik.bot.channels.Keyboard.Button.ShareLocation;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.Outgoing.Part;
import ru.otklik.bot.channels.Outgoing.Part.Acknowledgement;
import ru.otklik.bot.channels.Outgoing.Part.Document;
import ru.otklik.bot.channels.Outgoing.Part.Photo;
import ru.otklik.bot.channels.Outgoing.Part.Text;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.channels.SendResult.Failed;
import ru.otklik.bot.channels.SendResult.Limited;
import ru.otklik.bot.channels.SendResult.Refused;
import ru.otklik.bot.channels.SendResult.Revoked;
import ru.otklik.bot.channels.SendResult.Sent;
import ru.otklik.bot.channels.SendResult.Uncertain;
import ru.otklik.bot.channels.SendResult.Undeliverable;
import ru.otklik.bot.channels.support.EmulatorTest;
import ru.otklik.bot.channels.support.MemoryInbox;
import ru.otklik.bot.channels.support.Reading;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.sandbox.Fault;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.vk.VkTroubles;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Point;

@EmulatorTest
class VkChannelTest {
    private static final String ANNA = "anna";
    private static final AtomicInteger NEXT_GROUP = new AtomicInteger(310_001);
    private static final AtomicInteger NEXT_KEY = new AtomicInteger(1);

    @Autowired
    private List<EmulatedMessenger> messengers;

    @Autowired
    private VkTroubles troubles;

    @LocalServerPort
    private int port;

    private final Wire wire = new Wire();
    private final VkChannel channel = new VkChannel(wire, new VkSettings(List.of("userapi.com")), Clock.systemUTC());
    private EmulatedMessenger vk;
    private String group;
    private Page page;

    @BeforeEach
    void anotherCommunity() {
        vk = messengers.stream().filter(m -> m.name().equals("vk")).findFirst().orElseThrow();
        group = String.valueOf(NEXT_GROUP.getAndIncrement());
        page = page("http://127.0.0.1:%d/sandbox/vk".formatted(port));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void hearsEverythingAResidentDoes() throws Exception {
        try (Reading reading = reading()) {
            vk.text(group, ANNA, "Начать", null);
            vk.text(group, ANNA, "Яма & <канава>", null);
            vk.photo(group, ANNA, picture(), "вот");
            vk.location(group, ANNA, 55.75, 37.6);
            vk.other(group, ANNA, "document");
            vk.block(group, ANNA);
            vk.unblock(group, ANNA);
            await().until(() -> written(reading).size() == 7);

            List<Incoming> heard = understood(reading);
            assertThat(heard.subList(0, 5))
                    .extracting(i -> ((Message) i).kind())
                    .containsExactly(Kind.START, Kind.TEXT, Kind.PHOTO, Kind.LOCATION, Kind.DOCUMENT);
            assertThat(((Message) heard.get(1)).text()).isEqualTo("Яма & <канава>");
            assertThat(((Message) heard.get(1)).callbackButtons()).isTrue();
            assertThat(((Message) heard.get(3)).location()).isEqualTo(new Point(55.75, 37.6));
            assertThat(heard.get(5)).isInstanceOf(Incoming.Blocked.class);
            assertThat(heard.get(6)).isInstanceOf(Incoming.Unblocked.class);
            assertThat(reading.inbox.stored()).extracting(u -> u.chat()).containsOnly(chat(reading));
        }
    }

    @Test
    void asksWhatAResidentIsCalled() throws Exception {
        try (Reading reading = reading()) {
            assertThat(channel.name(page, chat(reading))).contains(ANNA);
            assertThat(channel.name(page, "1")).isEmpty();
            assertThat(channel.name(page, "-1")).isEmpty();
        }
        assertThat(channel.name(page("http://127.0.0.1:%d/vk".formatted(TestSocketUtils.findAvailableTcpPort())), "5"))
                .isEmpty();
    }

    @Test
    void asksByCallbackButtonsAndAcknowledgesThePress() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            Keyboard keyboard = new Keyboard(List.of(List.of(new Choice("Да", "y:1"), new Choice("Нет", "n:1"))));
            String id = sent(send(chat, new Text("Верно?", keyboard, null)));

            assertThat(lastLine().text()).isEqualTo("Верно?");
            assertThat(labels(lastLine())).containsExactly(List.of("Да", "Нет"));
            assertThat(lastLine().inline()).isTrue();
            assertThat(lastLine().id()).isEqualTo(id);

            vk.press(group, ANNA, "Нет", null);
            await().until(() -> written(reading).size() == 2);
            Press press = (Press) understood(reading).getLast();
            assertThat(press.payload()).isEqualTo("n:1");
            assertThat(press.messageId()).isEqualTo(id);
            Acknowledgement known = new Acknowledgement(press.sender().id(), press.pressId(), "Записал");
            assertThat(send(chat, known)).isEqualTo(new Sent(""));
            assertThat(lastLine().notice()).isEqualTo("Записал");
            assertThat(send(chat, new Acknowledgement(press.sender().id(), "long gone", "")))
                    .isEqualTo(new Sent(""));
        }
    }

    @Test
    void takesTheButtonsUnderAMessageAwayAndLeavesItsWordsAndQuote() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            String asked = vk.messages(group, ANNA).getFirst().id();
            Keyboard keyboard = new Keyboard(List.of(List.of(new Choice("Да", "y"))));
            String id = sent(send(chat, new Text("Верно?", keyboard, asked)));
            assertThat(send(chat, new Part.Disarm(id, "Верно?"))).isEqualTo(new Sent(""));
            assertThat(lastLine().id()).isEqualTo(id);
            assertThat(lastLine().text()).isEqualTo("Верно?");
            assertThat(lastLine().replyTo()).isEqualTo(asked);
            assertThat(lastLine().buttons()).isEmpty();
            assertThat(send(chat, new Part.Disarm("77", "?"))).isInstanceOf(Undeliverable.class);
            assertThat(send(chat, new Part.Disarm("no number", "?"))).isInstanceOf(Undeliverable.class);
        }
    }

    @Test
    void saysAsANewMessageWhatWouldChangeAnother() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            Keyboard keyboard = new Keyboard(List.of(List.of(new Choice("Да", "y"))));
            String id = sent(send(chat, new Text("Верно?", keyboard, null)));
            assertThat(sent(send(chat, new Text("Где?", keyboard, null, id, false))))
                    .isNotEqualTo(id);
            assertThat(channel.showsUnderMessage(keyboard, true)).isTrue();
            assertThat(channel.showsUnderMessage(keyboard, false)).isFalse();
            assertThat(channel.showsUnderMessage(Keyboard.NONE, true)).isFalse();
        }
    }

    @Test
    void hearsWhatIsQuotedWhichLanguageTheClientSpeaksAndFilesUntouched() throws Exception {
        try (Reading reading = reading()) {
            String id = sent(send(chat(reading), text("Починили")));
            vk.text(group, ANNA, "спасибо", id);
            vk.file(group, ANNA, picture(), "вот");
            await().until(() -> written(reading).size() == 3);
            Message reply = (Message) understood(reading).get(1);
            assertThat(reply.quoted()).isEqualTo(id);
            assertThat(reply.sender().language()).isEqualTo("ru");
            Message file = (Message) understood(reading).get(2);
            assertThat(file.kind()).isEqualTo(Kind.DOCUMENT);
            assertThat(file.text()).isEqualTo("вот");
            assertThat(channel.fetch(page, file.attachments().getFirst(), 10_000_000))
                    .isInstanceOfSatisfying(
                            Fetched.Bytes.class,
                            b -> assertThat(b.bytes()).isEqualTo(picture().bytes()));
            vk.text(group, "john-en", "a pothole", null);
            await().until(() -> written(reading).getLast().contains("a pothole"));
            assertThat(((Message) understood(reading).getLast()).sender().language())
                    .isEqualTo("en");
        }
    }

    @Test
    void asksOldClientsByButtonsThatSendWords() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            Keyboard keyboard = new Keyboard(
                    List.of(List.of(new Choice("Да", "y:1")), List.of(new ShareLocation("Отправить место"))));
            channel.send(page, new Outgoing(chat, 7, false, new Text("Верно?", keyboard, null)));
            assertThat(lastLine().inline()).isFalse();
            assertThat(lastLine().buttons()).hasSize(2);

            vk.press(group, ANNA, "Да", null);
            await().until(() -> written(reading).size() == 2);
            assertThat(((Message) understood(reading).getLast()).payload()).isEqualTo("y:1");

            sent(send(chat, text("Спасибо")));
            assertThat(vk.messages(group, ANNA))
                    .allSatisfy(l -> assertThat(l.buttons()).isEmpty());
        }
    }

    @Test
    void quotesTheResidentAndSendsAlsoWhatItCannotQuote() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            Message asked = (Message) understood(reading).getFirst();
            sent(send(chat, new Text("Починили", Keyboard.NONE, asked.messageId())));
            assertThat(lastLine().replyTo())
                    .isEqualTo(vk.messages(group, ANNA).getFirst().id());
            sent(send(chat, new Text("И это", Keyboard.NONE, "99999")));
            assertThat(lastLine().replyTo()).isNull();

            vk.text(group, ANNA, "А когда?", lastLine().id());
            await().until(() -> written(reading).size() == 2);
            assertThat(((Message) understood(reading).getLast()).quoted())
                    .isEqualTo(vk.messages(group, ANNA).get(2).id());
        }
    }

    @Test
    void fetchesPhotosFromItsOwnServerOnly() throws Exception {
        try (Reading reading = reading()) {
            vk.photo(group, ANNA, picture(), null);
            await().until(() -> written(reading).size() == 1);
            Incoming.Attachment attachment =
                    ((Message) understood(reading).getFirst()).attachments().getFirst();
            assertThat(channel.fetch(page, attachment, 10_000_000))
                    .isInstanceOfSatisfying(
                            Fetched.Bytes.class, b -> assertThat(b.bytes()).isNotEmpty());
            assertThat(channel.fetch(page, attachment, 10)).isInstanceOf(Fetched.Gone.class);
            for (String forged : List.of(
                    "http://127.0.0.1:1/x",
                    "http://localhost:%d/sandbox/vk/x".formatted(port),
                    "http://userapi.com/x",
                    "https://userapi.com:8443/x",
                    "https://notuserapi.com/x",
                    "https://userapi.com@127.0.0.1/x",
                    "file:///etc/passwd",
                    "")) {
                assertThat(channel.fetch(page, new Incoming.Attachment(Kind.PHOTO, forged, null, null, 0), 10))
                        .isInstanceOf(Fetched.Gone.class);
            }
        }
    }

    @Test
    void showsThatItIsTyping() throws Exception {
        try (Reading reading = reading()) {
            assertThat(send(chat(reading), new Part.Typing())).isEqualTo(new Sent(""));
            assertThat(vk.typing(group, ANNA)).isTrue();
        }
    }

    @Test
    void losesNothingWhenStoringFails() throws Exception {
        try (Reading reading = reading()) {
            reading.inbox.fail(2);
            vk.text(group, ANNA, "один", null);
            await().atMost(Duration.ofSeconds(20)).until(() -> reading.inbox.failures() == 2);
            vk.text(group, ANNA, "два", null);
            await().atMost(Duration.ofSeconds(20)).until(() -> written(reading).size() == 2);
            assertThat(understood(reading))
                    .extracting(i -> ((Message) i).text())
                    .containsExactly("один", "два");
        }
    }

    @Test
    void goesOnFromTheStoredPositionAfterARestart() throws Exception {
        MemoryInbox inbox;
        try (Reading reading = reading()) {
            inbox = reading.inbox;
            vk.text(group, ANNA, "до", null);
            await().until(() -> inbox.raws().stream().anyMatch(raw -> raw.contains("message_new")));
        }
        vk.text(group, ANNA, "пока никто не читает", null);
        try (Reading reading = new Reading(channel, page, inbox)) {
            await().until(() -> written(reading).size() == 2);
            assertThat(understood(reading))
                    .extracting(i -> ((Message) i).text())
                    .containsExactly("до", "пока никто не читает");
        }
    }

    @Test
    void losesNothingWhenItsKeyRunsOut() throws Exception {
        try (Reading reading = reading()) {
            chat(reading);
            troubles.expireKey(group);
            vk.text(group, ANNA, "один", null);
            await().atMost(Duration.ofSeconds(40)).until(() -> written(reading).size() == 2);
        }
    }

    @Test
    void goesOnWhenVkHasForgottenEvents() throws Exception {
        try (Reading reading = reading()) {
            chat(reading);
        }
        MemoryInbox outdated = new MemoryInbox();
        outdated.cursor("1");
        troubles.loseHistory(group);
        try (Reading reading = new Reading(channel, page, outdated)) {
            await().until(() -> reading.health.hasSaid("missed: VK has forgotten some events"));
            vk.text(group, ANNA, "после", null);
            await().atMost(Duration.ofSeconds(40)).until(() -> written(reading).size() == 1);
        }
    }

    @Test
    void beginsAnewWhenVkHasLostTheLongPoll() throws Exception {
        try (Reading reading = reading()) {
            chat(reading);
        }
        troubles.loseLongPoll(group);
        MemoryInbox lost = new MemoryInbox();
        lost.cursor("not a position");
        try (Reading reading = new Reading(channel, page, lost)) {
            await().until(() -> reading.health.hasSaid("missed: VK has lost the long poll"));
            await().until(() -> !lost.cursor().equals(Optional.of("not a position")));
            vk.text(group, ANNA, "после", null);
            await().atMost(Duration.ofSeconds(40)).until(() -> written(reading).size() == 1);
        }
    }

    @Test
    void sendsPhotosAndIsNeverUncertainBeforeTheMessageItself() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            Photo photo = new Photo(picture().bytes(), "lamp.png", "image/png", "Готово", null);
            sent(send(chat, photo));
            assertThat(lastLine().text()).isEqualTo("Готово");
            assertThat(lastLine().photos()).hasSize(1);

            vk.fault(group, new Fault(Fault.Kind.DROP_BEFORE, 1, 0));
            assertThat(send(chat, photo)).isInstanceOf(Failed.class);
            Photo none = new Photo("no photo".getBytes(StandardCharsets.UTF_8), "a.jpg", "image/jpeg", "", null);
            assertThat(send(chat, none)).isInstanceOf(Undeliverable.class);
        }
    }

    @Test
    void sendsFilesAndSaysSomethingInsteadOfOneThatIsNotTaken() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
            sent(send(chat, new Document(bytes, "data.json", "application/json", "Всё о вас", "Не вышло")));
            assertThat(lastLine().text()).isEqualTo("[документ] data.json Всё о вас");

            vk.fault(group, new Fault(Fault.Kind.DROP_BEFORE, 1, 0));
            assertThat(send(chat, new Document(bytes, "a.json", "application/json", "", "Не вышло")))
                    .isInstanceOf(Failed.class);
            sent(send(chat, new Document(new byte[0], "b.json", "application/json", "", "Не вышло")));
            assertThat(lastLine().text()).isEqualTo("Не вышло");
        }
    }

    @Test
    void keepsWhatItCannotUnderstandAndGoesOn() throws Exception {
        try (Reading reading = reading()) {
            chat(reading);
            vk.raw(
                    group,
                    "{\"type\":\"message_new\",\"object\":{\"message\":{\"from_id\":{},\"text\":[\"\\u0000\"]}}}");
            vk.raw(group, "{\"type\":\"invented_in_2031\",\"object\":[]}");
            vk.text(group, ANNA, "дальше", null);
            await().until(() -> written(reading).size() == 4);
            assertThat(understood(reading).subList(1, 3)).hasOnlyElementsOfType(Incoming.Ignored.class);
            assertThat(understood(reading).getLast()).isInstanceOf(Message.class);
        }
    }

    @Test
    void stopsAtARevokedToken() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            vk.revoke(group);
            assertThat(send(chat, text("?"))).isInstanceOf(Revoked.class);
        }
        try (Reading reading = new Reading(channel, page)) {
            assertThat(reading.hasEnded(Duration.ofSeconds(10))).isTrue();
            assertThat(reading.health.said().getLast()).startsWith("revoked: 5 ");
        }
    }

    @Test
    void isUncertainWhenTheConnectionBreaksAndNeverSendsTwice() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            vk.fault(group, new Fault(Fault.Kind.DROP_BEFORE, 1, 0));
            assertThat(send(chat, text("один"))).isInstanceOf(Uncertain.class);
            vk.fault(group, new Fault(Fault.Kind.DROP_AFTER, 1, 0));
            Outgoing second = new Outgoing(chat, 4242, true, text("два"));
            assertThat(channel.send(page, second)).isInstanceOf(Uncertain.class);
            // With the same key the repeat is not shown once more.
            sent(channel.send(page, second));
            vk.fault(group, new Fault(Fault.Kind.STATUS, 1, 502));
            assertThat(send(chat, text("три"))).isInstanceOf(Uncertain.class);
            sent(send(chat, text("четыре")));
            assertThat(vk.messages(group, ANNA))
                    .filteredOn(l -> l.from().equals("page"))
                    .extracting(Line::text)
                    .containsExactly("два", "четыре");
        }
    }

    @Test
    void waitsWhenItCallsTooOften() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            vk.fault(group, new Fault(Fault.Kind.LIMIT, 1, 0));
            assertThat(send(chat, text("?"))).isEqualTo(new Limited(Duration.ofSeconds(1)));
        }
    }

    @Test
    void knowsWhoWantsNoMessagesAndWhatIsNoMessage() throws Exception {
        try (Reading reading = reading()) {
            String chat = chat(reading);
            assertThat(send(chat, text("x".repeat(4097)))).isInstanceOf(Undeliverable.class);
            assertThat(send(chat, text(""))).isInstanceOf(Undeliverable.class);
            assertThat(send("not a number", text("?"))).isInstanceOf(Undeliverable.class);
            vk.block(group, ANNA);
            assertThat(send(chat, text("?"))).isInstanceOf(Refused.class);
        }
    }

    @Test
    void knowsThatNothingWasSentWhereNobodyListens() throws Exception {
        page = page("http://127.0.0.1:" + TestSocketUtils.findAvailableTcpPort());
        SendResult result = send("1", text("?"));
        assertThat(result).isInstanceOf(Failed.class);
        assertThat(result.toString()).doesNotContain("very-secret");
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> reading.health.hasSaid("troubled: ConnectException"));
            assertThat(reading.health.said().toString()).doesNotContain("very-secret");
        }
    }

    private Page page(String url) {
        return new Page(
                new PageId("test"),
                "vk",
                "Тест",
                new AgencyId("cur"),
                null,
                new Secret(group + ":very-secret"),
                Map.of("api-url", url, "group-id", group));
    }

    /** A reader that has found its place: what comes from now on is heard. */
    private Reading reading() {
        Reading reading = new Reading(channel, page);
        await().until(() -> reading.inbox.cursor().isPresent());
        return reading;
    }

    /** Where Anna writes, after her first words were heard. */
    private String chat(Reading reading) {
        if (vk.messages(group, ANNA).isEmpty()) {
            vk.text(group, ANNA, "Здравствуйте", null);
        }
        await().until(() -> !written(reading).isEmpty());
        return reading.inbox.stored().getFirst().chat();
    }

    private SendResult send(String chat, Part part) {
        return channel.send(page, new Outgoing(chat, NEXT_KEY.getAndIncrement(), true, part));
    }

    private List<Incoming> understood(Reading reading) {
        return written(reading).stream()
                .map(raw -> channel.understand(page, raw))
                .toList();
    }

    /** What was stored, without the permission that VK announces before somebody's first words. */
    private static List<String> written(Reading reading) {
        List<String> raws = reading.inbox.raws();
        boolean announced = !raws.isEmpty() && raws.getFirst().contains("\"message_allow\"");
        return announced ? raws.subList(1, raws.size()) : raws;
    }

    private Line lastLine() {
        return vk.messages(group, ANNA).getLast();
    }
}
