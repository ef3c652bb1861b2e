package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;
import static ru.otklik.bot.delivery.DeliveryState.SENT;
import static ru.otklik.bot.delivery.DeliveryState.SUPERSEDED;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Keyboard.Button.Choice;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.delivery.Outbox.Message;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Stores;

/** A chat shows its last question only, and one reply to several messages in a row. */
class PromptsTest {
    private static final Stores STORES = Stores.fresh();
    private static final ScriptedChannel CHANNEL = new ScriptedChannel();
    private static final ShiftedClock CLOCK = new ShiftedClock();
    private static final AtomicInteger CHATS = new AtomicInteger();
    private static final Keyboard YES = new Keyboard(List.of(List.of(new Choice("Да", "yes"))));
    private static DeliveryNode node;

    private final ChatRef chat = new ChatRef(ScriptedChannel.PAGE, String.valueOf(CHATS.incrementAndGet()));

    @BeforeAll
    static void start() {
        node = DeliveryNode.start(STORES, CHANNEL, CLOCK);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void reset() {
        jdbc().sql("truncate delivery, delivery_attempt, unreachable_chat").update();
        CHANNEL.reset();
    }

    @Test
    void theLastQuestionIsChangedInItsPlace() {
        var asked = sent(question("Верно?"));
        send(question("Где?").editing(asked));
        awaitTexts("Верно?", "Где? instead of " + asked);
        awaitStates(SENT, SENT);
        send(Message.prompt("Готово").editing(asked));
        awaitTexts("Верно?", "Где? instead of " + asked, "Готово instead of " + asked);
        awaitStates(SENT, SENT, SENT);
        send(question("Что ещё?"));
        awaitStates(SENT, SENT, SENT, SENT);
        assertThat(CHANNEL.texts()).as("there is nothing left to take away").endsWith("Что ещё?");
    }

    @Test
    void anyNewPromptTakesTheEarlierChoicesAwayOnce() {
        var asked = sent(question("Верно?"));
        send(Message.answer("Починили", "answer:1").with(YES, true));
        awaitTexts("Верно?", "Починили");
        send(Message.prompt("Слышим вас"));
        awaitTexts("Верно?", "Починили", "Слышим вас", "disarm " + asked);
        awaitStates(SENT, SENT, SENT);
        send(Message.prompt("Ещё раз"));
        awaitTexts("Верно?", "Починили", "Слышим вас", "disarm " + asked, "Ещё раз");
        assertThat(((Outgoing.Part.Disarm) CHANNEL.calls.get(3).part()).text()).isEqualTo("Верно?");
    }

    @Test
    void whatIsNotTheLastQuestionIsLeftAsItIs() {
        var first = sent(question("Верно?"));
        var second = sent(question("Где?"));
        awaitTexts("Верно?", "Где?", "disarm " + first);
        send(Message.answer("Починили", "answer:1").with(YES, true));
        awaitTexts("Верно?", "Где?", "disarm " + first, "Починили");
        awaitStates(SENT, SENT, SENT);
        var answer = messageIds().getLast();
        send(Message.prompt("Уже поздно").editing(first));
        awaitTexts("Верно?", "Где?", "disarm " + first, "Починили", "Уже поздно", "disarm " + second);
        send(Message.prompt("Спасибо").editing(answer));
        await().untilAsserted(() -> assertThat(CHANNEL.texts()).endsWith("Спасибо"));
    }

    @Test
    void theNextPromptClosesAKeyboardInPlaceOfTheClients() {
        sent(question("Где?").with(YES, false));
        var asked = sent(question("Здесь?"));
        send(Message.prompt("Готово").editing(asked));
        awaitTexts("Где?", "Здесь?", "Готово instead of " + asked);
        awaitStates(SENT, SENT, SENT);
        assertThat(CHANNEL.calls)
                .extracting(call -> ((Outgoing.Part.Text) call.part()).keyboardOpen())
                .containsExactly(false, true, false);
        assertThat(jdbc().sql("select count(*) from delivery where buttons is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLongTextIsNoChangeOfAnotherMessage() {
        var asked = sent(question("Верно?"));
        send(Message.prompt("слово ".repeat(1000)).with(YES, true).editing(asked));
        awaitStates(SENT, SENT, SENT);
        await().untilAsserted(() -> assertThat(CHANNEL.texts()).contains("disarm " + asked));
        assertThat(CHANNEL.texts()).noneMatch(text -> text.contains("instead"));
    }

    @Test
    void takingChoicesAwayNeitherHoldsNorFailsAnything() {
        CHANNEL.script = outgoing -> {
            if (outgoing.part() instanceof Outgoing.Part.Disarm) {
                throw new IllegalStateException("a bug");
            }
            return CHANNEL.sent(outgoing);
        };
        sent(question("один"));
        var second = sent(question("два"));
        CHANNEL.script = outgoing -> outgoing.part() instanceof Outgoing.Part.Disarm
                ? new SendResult.Refused("message can't be edited")
                : CHANNEL.sent(outgoing);
        sent(question("три"));
        await().untilAsserted(() -> assertThat(CHANNEL.texts()).containsOnlyOnce("disarm " + second));
        sent(question("четыре"));
        assertThat(states()).containsOnly(SENT);
    }

    @Test
    void takesChoicesAwayAfterARestart() {
        var asked = sent(question("Верно?"));
        node.bean(Courier.class).stop();
        send(Message.prompt("Готово"));
        try (var next = DeliveryNode.start(STORES, CHANNEL, CLOCK)) {
            awaitTexts("Верно?", "Готово", "disarm " + asked);
            awaitStates(SENT, SENT);
        } finally {
            node.bean(Courier.class).start();
        }
    }

    @Test
    void aPromptThatWaitsGivesWayToTheNext() {
        var begin = System.nanoTime();
        send(Message.prompt("Здравствуйте").replaceableFor(Duration.ofMillis(300)));
        send(Message.prompt("Похоже, это яма").replaceableFor(Duration.ofMillis(300)));
        awaitTexts("Похоже, это яма");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(290));
        awaitStates(SUPERSEDED, SENT);
        assertThat(CHANNEL.typing).containsExactly(chat.chat());
        send(Message.prompt("Где?"));
        awaitStates(SUPERSEDED, SENT, SENT);
    }

    @Test
    void showsTypingForAsLongAsSomeWorkLasts() {
        try (var _ = node.bean(Typing.class).whileBusy(chat)) {
            await().atMost(Duration.ofSeconds(15)).until(() -> CHANNEL.typing.size() >= 2);
        }
        assertThat(CHANNEL.typing).containsOnly(chat.chat());
    }

    @Test
    void oneThatOnlyWaitsIsSentBeforeTheNext() {
        send(Message.prompt("раз").after(Duration.ofMillis(200)));
        send(Message.prompt("два"));
        awaitTexts("раз", "два");
    }

    @Test
    void anAnswerBehindAWaitingPromptKeepsItsPlaceAndIsFreeWhenThatGivesWay() {
        send(Message.prompt("раз").replaceableFor(Duration.ofMillis(200)));
        send(Message.answer("Починили", "answer:1"));
        awaitTexts("раз", "Починили");

        send(Message.prompt("два").replaceableFor(Duration.ofHours(1)));
        send(Message.answer("И это", "answer:2"));
        send(Message.prompt("три"));
        awaitTexts("раз", "Починили", "И это", "три");
    }

    @Test
    void anAnswerNeitherWaitsNorChangesAnotherMessage() {
        var answer = Message.answer("Починили", "answer:1");
        assertThatIllegalArgumentException().isThrownBy(() -> answer.editing("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> answer.replaceableFor(Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> answer.after(Duration.ofSeconds(1)));
    }

    private static Message question(String text) {
        return Message.prompt(text).with(YES, true);
    }

    private void send(Message message) {
        node.outbox().send(chat, message);
    }

    /** The messenger's id of it. */
    private String sent(Message message) {
        var before = messageIds().size();
        send(message);
        return await().until(() -> messageIds(), ids -> ids.size() > before).getLast();
    }

    private static List<String> messageIds() {
        return jdbc().sql("select message_id from delivery where message_id is not null order by place")
                .query(String.class)
                .list();
    }

    private static void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(CHANNEL.texts()).containsExactly(texts));
    }

    private static void awaitStates(DeliveryState... states) {
        await().untilAsserted(() -> assertThat(states()).containsExactly(states));
    }

    private static List<DeliveryState> states() {
        return jdbc().sql("select status from delivery order by place, id")
                .query(DeliveryState.class)
                .list();
    }

    private static JdbcClient jdbc() {
        return node.bean(JdbcClient.class);
    }
}
