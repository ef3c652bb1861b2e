package ru.otklik.bot.channels.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.otklik.bot.channels.support.Samples.labels;
import static ru.otklik.bot.channels.support.Samples.picture;
import static ru.otklik.bot.channels.support.Samples.sent;
import static ru.otklik.bot.channels.support.Samples.text;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import ru.otklik.bot.channels.support.Reading;
import ru.otklik.bot.channels.support.WordsAsKeys;
import ru.otklik.bot.channels.wire.Wire;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.bot.sandbox.Fault;
import ru.otklik.bot.sandbox.Line;
import ru.otklik.bot.sandbox.Picture;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.territory.Point;

@EmulatorTest
class TelegramChannelTest {
    private static final String ANNA = "anna";
    private static final Languages LANGUAGES = WordsAsKeys.languages();
    private static final Keyboard YES = new Keyboard(List.of(List.of(new Choice("Да", "y"))));
    private static final AtomicInteger NEXT_BOT = new AtomicInteger(810_001);

    @Autowired
    private List<EmulatedMessenger> messengers;

    @LocalServerPort
    private int port;

    private final Wire wire = new Wire();
    private final TelegramChannel channel =
            new TelegramChannel(wire, Clock.systemUTC(), new TelegramCommands(LANGUAGES));
    private EmulatedMessenger telegram;
    private String bot;
    private Page page;

    @BeforeEach
    void anotherBot() {
        telegram = messengers.stream()
                .filter(m -> m.name().equals("telegram"))
                .findFirst()
                .orElseThrow();
        bot = String.valueOf(NEXT_BOT.getAndIncrement());
        page = page("http://127.0.0.1:%d/sandbox/telegram/".formatted(port));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void hearsEverythingAResidentDoes() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> !telegram.pages().isEmpty());
            telegram.text(bot, ANNA, "/start", null);
            telegram.text(bot, ANNA, "Не горит фонарь", null);
            telegram.photo(bot, ANNA, picture(), "вот");
            telegram.location(bot, ANNA, 55.75, 37.6);
            telegram.other(bot, ANNA, "document");
            telegram.other(bot, ANNA, "voice");
            telegram.block(bot, ANNA);
            telegram.unblock(bot, ANNA);
            await().until(() -> reading.inbox.stored().size() == 8);

            List<Incoming> heard = understood(reading);
            assertThat(heard.subList(0, 6))
                    .extracting(i -> ((Message) i).kind())
                    .containsExactly(Kind.START, Kind.TEXT, Kind.PHOTO, Kind.LOCATION, Kind.DOCUMENT, Kind.VOICE);
            assertThat(((Message) heard.get(1)).text()).isEqualTo("Не горит фонарь");
            assertThat(((Message) heard.get(3)).location()).isEqualTo(new Point(55.75, 37.6));
            assertThat(heard.get(6)).isInstanceOf(Incoming.Blocked.class);
            assertThat(heard.get(7)).isInstanceOf(Incoming.Unblocked.class);
            assertThat(reading.inbox.stored()).extracting(u -> u.chat()).containsOnly(chat(reading));
        }
    }

    @Test
    void asksByInlineButtonsAndAcknowledgesThePress() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            Keyboard keyboard = new Keyboard(List.of(
                    List.of(new Choice("Да", "y:1"), new Choice("Нет", "n:1")), List.of(new Choice("Другое", "o"))));
            String id = sent(send(chat, new Text("Верно?", keyboard, null)));

            Line line = lastLine();
            assertThat(line.text()).isEqualTo("Верно?");
            assertThat(labels(line)).containsExactly(List.of("Да", "Нет"), List.of("Другое"));
            assertThat(line.inline()).isTrue();

            telegram.press(bot, ANNA, "Нет", null);
            await().until(() -> reading.inbox.stored().size() == 2);
            Press press = (Press) understood(reading).getLast();
            assertThat(press.payload()).isEqualTo("n:1");
            assertThat(press.messageId()).isEqualTo(id);
            Acknowledgement known = new Acknowledgement(press.sender().id(), press.pressId(), "Записал");
            assertThat(send(chat, known)).isEqualTo(new Sent(""));
            assertThat(send(chat, new Acknowledgement(press.sender().id(), "12345", "")))
                    .isEqualTo(new Sent(""));
        }
    }

    @Test
    void asksForAPlaceByAReplyKeyboardAndTakesItAway() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            Keyboard keyboard = new Keyboard(
                    List.of(List.of(new ShareLocation("Отправить место")), List.of(new Choice("Отмена", "c"))));
            sent(send(chat, new Text("Где это?", keyboard, null)));

            Line line = lastLine();
            assertThat(line.inline()).isFalse();
            assertThat(line.buttons().getFirst().getFirst().kind()).isEqualTo("location");
            assertThat(labels(line)).containsExactly(List.of("Отправить место"), List.of("Отмена"));

            sent(send(chat, new Text("Спасибо", Keyboard.NONE, null)));
            assertThat(telegram.messages(bot, ANNA))
                    .allSatisfy(l -> assertThat(l.buttons()).isEmpty());
        }
    }

    @Test
    void changesItsOwnMessage() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            String id = sent(send(chat, new Text("Верно?", YES, null)));
            Text change =
                    new Text("Где это?", new Keyboard(List.of(List.of(new Choice("Здесь", "h")))), null, id, false);
            assertThat(sent(send(chat, change))).isEqualTo(id);
            assertThat(lastLine().text()).isEqualTo("Где это?");
            assertThat(labels(lastLine())).containsExactly(List.of("Здесь"));
            assertThat(sent(send(chat, change))).as("not modified").isEqualTo(id);

            assertThat(sent(send(chat, new Text("Готово", Keyboard.NONE, null, id, false))))
                    .isEqualTo(id);
            assertThat(lastLine().text()).isEqualTo("Готово");
            assertThat(lastLine().buttons()).isEmpty();
        }
    }

    @Test
    void saysAnewWhatItCannotChange() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            String residents = telegram.messages(bot, ANNA).getFirst().id();
            String place = sent(send(
                    chat, new Text("Где?", new Keyboard(List.of(List.of(new ShareLocation("Место")))), null)));
            String asked = sent(send(chat, new Text("Верно?", YES, null)));
            for (String impossible : List.of(residents, place, "99999", "no id")) {
                assertThat(sent(send(chat, new Text("Не " + impossible, YES, null, impossible, false))))
                        .isNotEqualTo(impossible);
                assertThat(lastLine().text()).isEqualTo("Не " + impossible);
            }
            Keyboard below = new Keyboard(List.of(List.of(new ShareLocation("Место"))));
            assertThat(sent(send(chat, new Text("А где?", below, null, asked, false))))
                    .isNotEqualTo(asked);
            assertThat(channel.showsUnderMessage(below, true)).isFalse();
            assertThat(channel.showsUnderMessage(YES, true)).isTrue();
        }
    }

    @Test
    void isUncertainAboutAChangeAsAboutAMessage() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            String id = sent(send(chat, new Text("Верно?", YES, null)));
            telegram.fault(bot, new Fault(Fault.Kind.DROP_AFTER, 1, 0));
            Text change = new Text("Где?", YES, null, id, false);
            assertThat(send(chat, change)).isInstanceOf(Uncertain.class);
            assertThat(sent(send(chat, change))).isEqualTo(id);
            telegram.fault(bot, new Fault(Fault.Kind.LIMIT, 1, 7));
            assertThat(send(chat, new Text("Готово", YES, null, id, false)))
                    .isEqualTo(new Limited(Duration.ofSeconds(7)));
            assertThat(telegram.messages(bot, ANNA))
                    .filteredOn(l -> l.from().equals("page"))
                    .extracting(Line::text)
                    .containsExactly("Где?");
        }
    }

    @Test
    void takesTheButtonsUnderAMessageAway() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            String id = sent(send(chat, new Text("Верно?", YES, null)));
            assertThat(send(chat, new Part.Disarm(id, "Верно?"))).isEqualTo(new Sent(""));
            assertThat(lastLine().text()).isEqualTo("Верно?");
            assertThat(lastLine().buttons()).isEmpty();
            assertThat(send(chat, new Part.Disarm(id, "Верно?"))).as("again").isEqualTo(new Sent(""));
            assertThat(send(chat, new Part.Disarm("99999", "?"))).isInstanceOf(Undeliverable.class);
            assertThat(send(chat, new Part.Disarm("no id", "?"))).isInstanceOf(Undeliverable.class);
        }
    }

    @Test
    void offersItsCommands() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            await().untilAsserted(() -> assertThat(call("getMyCommands", ""))
                    .contains("{\"command\":\"start\",\"description\":\"COMMAND_START\"}")
                    .contains("\"command\":\"my\"", "\"command\":\"help\""));
        }
    }

    @Test
    void hearsWhatIsQuotedAndWhichLanguageTheClientSpeaks() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String id = sent(send(chat(reading), text("Починили")));
            telegram.text(bot, ANNA, "спасибо", id);
            telegram.text(bot, "john-en", "a pothole", null);
            await().until(() -> reading.inbox.stored().size() == 3);
            assertThat(((Message) understood(reading).get(1)).quoted()).isEqualTo(id);
            assertThat(((Message) understood(reading).get(1)).sender().language())
                    .isEqualTo("ru");
            assertThat(((Message) understood(reading).get(2)).sender().language())
                    .isEqualTo("en");
        }
    }

    @Test
    void fetchesAFileUntouched() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            chat(reading);
            telegram.file(bot, ANNA, picture(), "вот");
            await().until(() -> reading.inbox.stored().size() == 2);
            Message message = (Message) understood(reading).getLast();
            assertThat(message.kind()).isEqualTo(Kind.DOCUMENT);
            assertThat(message.text()).isEqualTo("вот");
            assertThat(message.attachments().getFirst().fileName()).isEqualTo("lamp.png");
            assertThat(channel.fetch(page, message.attachments().getFirst(), 10_000_000))
                    .isInstanceOfSatisfying(
                            Fetched.Bytes.class,
                            b -> assertThat(b.bytes()).isEqualTo(picture().bytes()));
        }
    }

    @Test
    void takesAReplyKeyboardAwayBeforeItAsksByInlineButtons() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            Keyboard below = new Keyboard(List.of(List.of(new ShareLocation("Место"))));
            sent(send(chat, new Text("Где?", below, null)));
            sent(send(chat, new Text("Здесь?", YES, null, null, true)));
            assertThat(telegram.messages(bot, ANNA))
                    .filteredOn(l -> l.from().equals("page"))
                    .extracting(l -> l.text() + labels(l))
                    .containsExactly("Где?[]", "Здесь?[[Да]]");
        }
    }

    @Test
    void quotesTheResidentAndSendsAlsoWhatItCannotQuote() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            String asked = telegram.messages(bot, ANNA).getFirst().id();
            sent(send(chat, new Text("Починили", Keyboard.NONE, asked)));
            assertThat(lastLine().replyTo()).isEqualTo(asked);
            sent(send(chat, new Text("И это", Keyboard.NONE, "99999")));
            assertThat(lastLine().replyTo()).isNull();
            sent(send(chat, new Text("И это тоже", Keyboard.NONE, "no id")));
        }
    }

    @Test
    void sendsFilesAndSaysSomethingInsteadOfOneThatIsNotTaken() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            byte[] bytes = "{}".getBytes(StandardCharsets.UTF_8);
            sent(send(chat, new Document(bytes, "data.json", "application/json", "Всё о вас", "Не вышло")));
            assertThat(lastLine().text()).isEqualTo("[файл] data.json Всё о вас");
            sent(send(chat, new Document(new byte[0], "b.json", "application/json", "", "Не вышло")));
            assertThat(lastLine().text()).isEqualTo("Не вышло");
            telegram.block(bot, ANNA);
            assertThat(send(chat, new Document(bytes, "c.json", "application/json", "", "Не вышло")))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void sendsPhotosAndFetchesThem() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            Picture picture = picture();
            Photo photo = new Photo(picture.bytes(), "фото.png", "image/png", "Готово", null);
            sent(send(chat, photo));
            assertThat(lastLine().text()).isEqualTo("Готово");
            assertThat(lastLine().photos()).hasSize(1);

            telegram.photo(bot, ANNA, picture, null);
            await().until(() -> reading.inbox.stored().size() == 2);
            Incoming.Attachment attachment =
                    ((Message) understood(reading).getLast()).attachments().getFirst();
            assertThat(channel.fetch(page, attachment, 10_000_000))
                    .isInstanceOfSatisfying(
                            Fetched.Bytes.class, b -> assertThat(b.bytes()).isNotEmpty());
            assertThat(channel.fetch(page, attachment, 10)).isInstanceOf(Fetched.Gone.class);
            Incoming.Attachment forged = new Incoming.Attachment(Kind.PHOTO, "forged", null, null, 0);
            assertThat(channel.fetch(page, forged, 10)).isInstanceOf(Fetched.Gone.class);
        }
    }

    @Test
    void showsThatItIsTyping() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            assertThat(send(chat(reading), new Part.Typing())).isEqualTo(new Sent(""));
            assertThat(telegram.typing(bot, ANNA)).isTrue();
        }
    }

    @Test
    void losesNothingWhenStoringFails() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> telegram.pages().stream().anyMatch(p -> p.id().equals(bot)));
            reading.inbox.fail(2);
            telegram.text(bot, ANNA, "один", null);
            await().atMost(Duration.ofSeconds(20)).until(() -> reading.inbox.failures() == 2);
            telegram.text(bot, ANNA, "два", null);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reading.inbox.stored().size() == 2);
            assertThat(understood(reading))
                    .extracting(i -> ((Message) i).text())
                    .containsExactly("один", "два");
            assertThat(reading.health.hasSaid("troubled: DataAccessResourceFailureException"))
                    .isTrue();
        }
    }

    @Test
    void readsAgainWhatItHadNotStoredBeforeItDied() throws Exception {
        telegram.text(bot, ANNA, "до запуска", null);
        try (Reading dying = new Reading(channel, page)) {
            dying.inbox.fail(Integer.MAX_VALUE);
            await().until(() -> dying.inbox.failures() > 0);
        }
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> reading.inbox.stored().size() == 1);
        }
    }

    @Test
    void keepsWhatItCannotUnderstandAndGoesOn() throws Exception {
        String deep = "[".repeat(400) + "]".repeat(400);
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> telegram.pages().stream().anyMatch(p -> p.id().equals(bot)));
            telegram.raw(bot, "{\"message\":{\"message_id\":99999999999999,\"chat\":7,\"text\":[\"\\u0000\"]}}");
            telegram.raw(bot, "{\"invented_in_2031\":%s}".formatted(deep));
            telegram.text(bot, ANNA, "дальше", null);
            await().until(() -> reading.inbox.stored().size() == 3);
            assertThat(understood(reading).subList(0, 2)).hasOnlyElementsOfType(Incoming.Ignored.class);
            assertThat(understood(reading).getLast()).isInstanceOf(Message.class);
        }
    }

    @Test
    void waitsWhileAnotherReaderHasTheTokenAndThenGoesOn() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            await().until(() -> telegram.pages().stream().anyMatch(p -> p.id().equals(bot)));
            await().until(() -> {
                call("getUpdates", "timeout=0");
                return reading.health.hasSaid("troubled: 409 Conflict: terminated by other getUpdates");
            });
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reading.health.said().getLast().equals("alive"));
            telegram.text(bot, ANNA, "здесь", null);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reading.inbox.stored().size() == 1);
        }
    }

    @Test
    void takesAWebhookAwayThatWouldTakeItsUpdates() throws Exception {
        telegram.text(bot, ANNA, "до", null);
        assertThat(call("setWebhook", "url=https://127.0.0.1:8443/elsewhere")).contains("\"ok\":true");
        try (Reading reading = new Reading(channel, page)) {
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> reading.inbox.stored().size() == 1);
            assertThat(reading.health.said())
                    .as("one of ours may have been left")
                    .noneMatch(said -> said.startsWith("troubled"));

            assertThat(call("setWebhook", "url=https://127.0.0.1:8443/elsewhere"))
                    .contains("\"ok\":true");
            await().atMost(Duration.ofSeconds(20)).until(() -> reading.health.hasSaid("troubled: 409"));
        }
    }

    @Test
    void stopsAtARevokedToken() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            telegram.revoke(bot);
            assertThat(reading.hasEnded(Duration.ofSeconds(10))).isTrue();
            assertThat(reading.health.said().getLast()).startsWith("revoked: 401 Unauthorized");
            assertThat(send(chat, text("?"))).isInstanceOf(Revoked.class);
        }
    }

    @Test
    void isUncertainWhenTheConnectionBreaksAndNeverSendsTwice() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            telegram.fault(bot, new Fault(Fault.Kind.DROP_BEFORE, 1, 0));
            assertThat(send(chat, text("один"))).isInstanceOf(Uncertain.class);
            telegram.fault(bot, new Fault(Fault.Kind.DROP_AFTER, 1, 0));
            assertThat(send(chat, text("два"))).isInstanceOf(Uncertain.class);
            telegram.fault(bot, new Fault(Fault.Kind.STATUS, 1, 502));
            assertThat(send(chat, text("три"))).isInstanceOf(Uncertain.class);
            sent(send(chat, text("четыре")));
            assertThat(telegram.messages(bot, ANNA))
                    .filteredOn(l -> l.from().equals("page"))
                    .extracting(Line::text)
                    .containsExactly("два", "четыре");
        }
    }

    @Test
    void saysHowLongToWait() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            telegram.fault(bot, new Fault(Fault.Kind.LIMIT, 1, 17));
            assertThat(send(chat, text("?"))).isEqualTo(new Limited(Duration.ofSeconds(17)));
        }
    }

    @Test
    void knowsWhoWantsNoMessagesAndWhatIsNoMessage() throws Exception {
        try (Reading reading = new Reading(channel, page)) {
            String chat = chat(reading);
            assertThat(send("987654321", text("?"))).isInstanceOf(Refused.class);
            assertThat(send(chat, text("x".repeat(4097)))).isInstanceOf(Undeliverable.class);
            assertThat(send(chat, text(""))).isInstanceOf(Undeliverable.class);
            assertThat(send(
                            chat,
                            new Photo("no photo".getBytes(StandardCharsets.UTF_8), "a.jpg", "image/jpeg", "", null)))
                    .isInstanceOf(Undeliverable.class);
            telegram.block(bot, ANNA);
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
                "telegram",
                "Тест",
                new AgencyId("cur"),
                null,
                new Secret(bot + ":very-secret"),
                Map.of("api-url", url));
    }

    /** Where Anna writes, after her first words were heard. */
    private String chat(Reading reading) {
        if (telegram.messages(bot, ANNA).isEmpty()) {
            telegram.text(bot, ANNA, "Здравствуйте", null);
        }
        await().until(() -> !reading.inbox.stored().isEmpty());
        return reading.inbox.stored().getFirst().chat();
    }

    private SendResult send(String chat, Part part) {
        return channel.send(page, new Outgoing(chat, 1, true, part));
    }

    private List<Incoming> understood(Reading reading) {
        return reading.inbox.raws().stream()
                .map(raw -> channel.understand(page, raw))
                .toList();
    }

    private Line lastLine() {
        return telegram.messages(bot, ANNA).getLast();
    }

    private String call(String method, String form) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:%d/sandbox/telegram/bot%s:very-secret/%s".formatted(port, bot, method));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
