package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static ru.otklik.bot.delivery.DeliveryState.PENDING;
import static ru.otklik.bot.delivery.DeliveryState.REFUSED;
import static ru.otklik.bot.delivery.DeliveryState.SENT;
import static ru.otklik.bot.delivery.DeliveryState.UNCERTAIN;
import static ru.otklik.bot.delivery.DeliveryState.UNDELIVERABLE;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.Limits;
import ru.otklik.bot.channels.Outgoing;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.delivery.Outbox.Message;
import ru.otklik.bot.delivery.Outbox.Purpose;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.media.Pictures;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.Stores;

/** Against a messenger that answers as the test says, on a real PostgreSQL and a real Redis. */
class CourierTest {
    private static final Stores STORES = Stores.fresh();
    private static final ScriptedChannel CHANNEL = new ScriptedChannel();
    private static final ShiftedClock CLOCK = new ShiftedClock();
    private static final AtomicInteger CHATS = new AtomicInteger();
    private static final String SUBJECT = "answer:1";
    private static DeliveryNode node;

    private final ChatRef chat = newChat();

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
    void sendsAsSoonAsTheChangeIsCommitted() {
        try (var patient = DeliveryNode.start(Stores.fresh(), CHANNEL, CLOCK, "otklik.delivery.poll-every=10m")) {
            var transaction = patient.bean(TransactionTemplate.class);
            transaction.executeWithoutResult(status -> {
                patient.outbox().send(chat, prompt("нет"));
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(_ -> {
                patient.outbox().send(chat, prompt("да"));
                assertThat(CHANNEL.calls).isEmpty();
            });
            awaitTexts("да");
        }
    }

    @Test
    void keepsTheOrderOfEachChatOnTwoNodes() {
        try (var second = DeliveryNode.start(STORES, CHANNEL, CLOCK)) {
            IntStream.range(0, 30)
                    .forEach(i -> IntStream.range(0, 10)
                            .forEach(chat -> (i % 2 == 0 ? node : second)
                                    .outbox()
                                    .send(new ChatRef(ScriptedChannel.PAGE, "c" + chat), prompt("t" + i))));
            await().atMost(Duration.ofSeconds(30)).until(() -> CHANNEL.calls.size() == 300);
        }
        var expected = IntStream.range(0, 30).mapToObj(i -> "t" + i).toList();
        IntStream.range(0, 10)
                .forEach(chat -> assertThat(CHANNEL.texts("c" + chat)).isEqualTo(expected));
        assertThat(CHANNEL.atOnce).isEmpty();
    }

    @Test
    void noticesGoAfterEverythingElseAndHoldUpNobodysTalk() {
        node.bean(Courier.class).stop();
        var other = newChat();
        node.outbox().send(chat, message(Purpose.NOTICE, "notice 1"));
        node.outbox().send(other, message(Purpose.NOTICE, "notice 2"));
        node.outbox().send(chat, prompt("prompt"));
        node.outbox().send(chat, message(Purpose.NOTICE, "notice 3"));
        node.outbox().send(other, answer("answer"));

        assertThat(claim())
                .extracting(row -> ((StoredPart.Text) row.part()).text())
                .containsExactly("prompt", "answer", "notice 1", "notice 2");
        CLOCK.forward(Duration.ofSeconds(31));
        node.bean(Courier.class).start();
        await().untilAsserted(() -> assertThat(CHANNEL.texts(chat.chat()))
                .containsOnlyOnce("prompt")
                .containsSubsequence("notice 1", "notice 3"));
        awaitStates(SENT, SENT, SENT, SENT, SENT);
    }

    @Test
    void aMassNoticeDelaysNoPromptOfItsPageByTwoSecondsOnTwoNodes() {
        CHANNEL.limits = new Limits(4096, 1024, 30, Duration.ofSeconds(1), 1, Duration.ofSeconds(1), 10_000_000);
        jdbc().sql("""
                        insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, next_attempt_at,
                            created_at, changed_at)
                        select nextval('delivery_id'), currval('delivery_id'), 'page', 'n' || n, 'NOTICE',
                            '{"kind": "TEXT", "text": "notice"}', true, 'PENDING', :now, :now, :now
                        from generate_series(1, 20000) n
                        """).param("now", CLOCK.instant().atOffset(ZoneOffset.UTC)).update();
        var waits = new ArrayList<Duration>();
        try (var second = DeliveryNode.start(STORES, CHANNEL, CLOCK)) {
            await().until(() -> CHANNEL.calls.size() > 40);
            for (int i = 0; i < 40; i++) {
                var resident = newChat();
                var begin = System.nanoTime();
                (i % 2 == 0 ? node : second).outbox().send(resident, prompt("prompt"));
                await().pollInterval(Duration.ofMillis(5))
                        .until(() -> !CHANNEL.texts(resident.chat()).isEmpty());
                waits.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }
        assertThat(waits).allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofSeconds(2)));
    }

    @Test
    void takesOfEveryPageWhatItHasRoomForHoweverMuchWaitsForTheOthers() {
        node.bean(Courier.class).stop();
        var busy = new PageId("busy");
        var closed = new PageId("closed");
        IntStream.range(0, 50).forEach(i -> {
            node.outbox().send(new ChatRef(busy, "c" + i), prompt("busy"));
            node.outbox().send(new ChatRef(closed, "c" + i), prompt("closed"));
        });
        node.outbox().send(chat, prompt("quiet"));
        var claims = node.bean(Claims.class);

        assertThat(claims.waiting(List.of(Row.Kind.PROMPT, Row.Kind.ANSWER)))
                .isEqualTo(Map.of(Row.Kind.PROMPT, List.of(busy, closed, ScriptedChannel.PAGE)));
        assertThat(claims.claim(
                        Row.Kind.PROMPT,
                        Map.of(busy, 8, ScriptedChannel.PAGE, 8),
                        100,
                        CLOCK.instant(),
                        Duration.ofSeconds(30)))
                .extracting(row -> row.chat().page().value())
                .hasSize(9)
                .containsOnlyOnce("page")
                .doesNotContain("closed");
        jdbc().sql("truncate delivery, delivery_attempt").update();
        node.bean(Courier.class).start();
    }

    @Test
    void whatANodeStoresItselfBelongsToItFromTheBeginning() {
        var slow = new CountDownLatch(1);
        CHANNEL.script = _ -> {
            awaitQuietly(slow);
            return CHANNEL.sent();
        };
        node.outbox().send(chat, prompt("a"));
        node.outbox().send(chat, prompt("b"));
        assertThat(jdbc().sql("select claim || ' ' || attempts from delivery order by place")
                        .query(String.class)
                        .list())
                .containsExactly("1 1", "0 0");
        slow.countDown();
        awaitTexts("a", "b");
        awaitStates(SENT, SENT);
    }

    @Test
    void aPromptThatIsStoredBeyondTheBudgetWaitsItsTurn() {
        CHANNEL.limits = new Limits(4096, 1024, 1000, Duration.ofSeconds(1), 1, Duration.ofMillis(300), 10_000_000);
        IntStream.range(0, 3).forEach(i -> {
            node.outbox().send(chat, prompt("t" + i));
            await().until(() -> CHANNEL.calls.size() > i);
        });
        awaitStates(SENT, SENT, SENT);
        assertThat(jdbc().sql("select attempts from delivery")
                        .query(Integer.class)
                        .list())
                .containsOnly(1);
    }

    @Test
    void aNodeThatDiesBetweenStoringAndSendingLeavesAPromptThatIsSentOnce() {
        node.bean(Queue.class)
                .appendBegun(
                        new Queue.Entry(chat, Row.Kind.PROMPT, true, null, "ru"),
                        List.of(new StoredPart.Text("a", Keyboard.NONE, null)),
                        CLOCK.instant(),
                        Duration.ofSeconds(75));
        CLOCK.forward(Duration.ofSeconds(76));
        awaitTexts("a");
        awaitStates(SENT);
    }

    @Test
    void countsWhatBecameOfManyNotices() {
        CHANNEL.answer(new SendResult.Undeliverable("chat not found"));
        node.outbox().send(chat, message(Purpose.NOTICE, "a"));
        awaitStates(UNDELIVERABLE);
        node.outbox().send(newChat(), message(Purpose.NOTICE, "b"));
        node.outbox().send(newChat(), message(Purpose.NOTICE, "c"));
        awaitStates(UNDELIVERABLE, SENT, SENT);

        assertThat(node.deliveries().counts(SUBJECT)).isEqualTo(Map.of(UNDELIVERABLE, 1, SENT, 2));
        assertThat(node.deliveries().ofEach(List.of(SUBJECT, "answer:404")))
                .containsOnlyKeys(SUBJECT)
                .hasValueSatisfying(new org.assertj.core.api.Condition<>(list -> list.size() == 3, "three parts"));
    }

    @Test
    void goesOnWithTheChatAfterAnUndeliverableMessage() {
        CHANNEL.answer(new SendResult.Undeliverable("message is too long"));
        node.outbox().send(chat, prompt("a"));
        node.outbox().send(chat, prompt("b"));
        awaitStates(UNDELIVERABLE, SENT);
        assertThat(CHANNEL.texts()).containsExactly("a", "b");
    }

    @Test
    void triesAgainWhatFailedAndKeepsTheRestWaiting() {
        CHANNEL.answer(new SendResult.Failed("no connection"), new SendResult.Failed("no connection"));
        node.outbox().send(chat, answer("a"));
        node.outbox().send(chat, prompt("b"));
        awaitTexts("a", "a", "a", "b");
        awaitStates(SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT)).first().satisfies(delivery -> {
            assertThat(delivery.attempts()).isEqualTo(3);
            assertThat(delivery.reason()).isNull();
        });
        assertThat(history()).containsExactly("FAILED", "FAILED", "SENT", "SENT");
    }

    @Test
    void waitsAsLongAsTheMessengerAsksAndSpendsNoAttempt() {
        CHANNEL.answer(new SendResult.Limited(Duration.ofSeconds(2)));
        var begin = System.nanoTime();
        node.outbox().send(chat, answer("a"));
        await().untilAsserted(() -> assertThat(history()).containsExactly("LIMITED"));
        node.outbox().send(chat, answer("b"));
        node.outbox().send(newChat(), prompt("another chat"));
        awaitTexts("a", "another chat");
        awaitTexts("a", "another chat", "a", "b");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(1990));
        awaitStates(SENT, SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT))
                .allSatisfy(d -> assertThat(d.attempts()).isEqualTo(1));
    }

    @Test
    void sendsNoFasterThanTheMessengerAllows() {
        CHANNEL.limits = new Limits(4096, 1024, 1000, Duration.ofSeconds(1), 1, Duration.ofMillis(300), 10_000_000);
        var begin = System.nanoTime();
        IntStream.range(0, 4).forEach(i -> node.outbox().send(chat, answer("t" + i)));
        awaitTexts("t0", "t1", "t2", "t3");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(890));
        awaitStates(SENT, SENT, SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT))
                .allSatisfy(d -> assertThat(d.attempts()).isEqualTo(1));
    }

    @Test
    void refusesAtOnceWhatComesForAChatThatTakesNothing() {
        CHANNEL.answer(new SendResult.Refused("Forbidden: bot was blocked by the user"));
        node.outbox().send(chat, answer("a"));
        node.outbox().send(chat, answer("b"));
        awaitStates(REFUSED, REFUSED);
        node.outbox().send(chat, answer("c"));
        awaitStates(REFUSED, REFUSED, REFUSED);
        assertThat(CHANNEL.texts()).containsExactly("a");
        node.deliveries().reachable(chat);
        node.outbox().send(chat, answer("d"));
        awaitStates(SENT, SENT, SENT, SENT);
        assertThat(CHANNEL.texts()).containsExactly("a", "a", "b", "c", "d");
        node.deliveries().unreachable(chat, "заблокировал");
        node.outbox().send(chat, answer("e"));
        awaitStates(SENT, SENT, SENT, SENT, REFUSED);
        assertThat(node.deliveries().of(SUBJECT).getLast().reason()).isEqualTo("заблокировал");
    }

    @Test
    void aRefusedAnswerComesBackByItselfOnceAndOnlyWhileItIsFresh() {
        CHANNEL.script = _ -> new SendResult.Refused("blocked");
        node.outbox().send(chat, answer("a"));
        awaitStates(REFUSED);
        node.deliveries().reachable(chat);
        await().until(() -> CHANNEL.calls.size() == 2);
        awaitStates(REFUSED);
        node.deliveries().reachable(chat);
        awaitStates(REFUSED);

        var other = newChat();
        node.outbox().send(other, answer("b"));
        awaitStates(REFUSED, REFUSED);
        CLOCK.forward(Duration.ofDays(8));
        node.deliveries().reachable(other);
        await().during(Duration.ofMillis(200)).until(() -> CHANNEL.calls.size() == 3);
        awaitStates(REFUSED, REFUSED);
    }

    @Test
    void sendsLostAnswersAgainWhenSomebodyAsksForIt() {
        CHANNEL.script = _ -> new SendResult.Uncertain("EOFException");
        node.outbox().send(chat, answer("a"));
        awaitStates(UNCERTAIN, UNCERTAIN);
        assertThat(node.deliveries().of(SUBJECT))
                .extracting(Deliveries.Delivery::lost)
                .containsExactly(false, true);

        CHANNEL.reset();
        assertThat(node.deliveries().sendAgain(SUBJECT)).isEqualTo(1);
        awaitStates(UNCERTAIN, SENT);
        assertThat(CHANNEL.texts()).containsExactly(DeliveryNode.REPEAT_NOTE + "\na");
        assertThat(node.deliveries().sendAgain(SUBJECT)).isZero();
        assertThat(node.deliveries().of(SUBJECT))
                .extracting(Deliveries.Delivery::lost)
                .containsOnly(false);
    }

    @Test
    void asksTheMessengerAgainWhetherAChatTakesMessages() {
        CHANNEL.answer(new SendResult.Refused("blocked"));
        node.outbox().send(chat, message(Purpose.ANSWER, "a", photo()));
        awaitStates(REFUSED, REFUSED);
        assertThat(node.deliveries().sendAgain(SUBJECT)).isEqualTo(2);
        awaitStates(SENT, SENT);
        assertThat(CHANNEL.texts()).containsExactly("a", "a", "photo ");
    }

    @Test
    void aPhotoThatFailsNeverRepeatsTheText() {
        CHANNEL.script = outgoing -> outgoing.part() instanceof Outgoing.Part.Photo && CHANNEL.calls.size() < 4
                ? new SendResult.Failed("upload failed")
                : CHANNEL.sent();
        node.outbox().send(chat, message(Purpose.ANSWER, "text", photo()));
        awaitTexts("text", "photo ", "photo ", "photo ");
        awaitStates(SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT))
                .extracting(Deliveries.Delivery::what)
                .containsExactly("text", "photo");
    }

    @Test
    void anUncertainPromptIsSimplySentAgainUntilItIsSure() {
        CHANNEL.answer(new SendResult.Uncertain("read timed out"), new SendResult.Uncertain("read timed out"));
        node.outbox().send(chat, prompt("a"));
        node.outbox().send(chat, prompt("b"));
        awaitTexts("a", "a", "a", "b");
        awaitStates(SENT, SENT);
    }

    @Test
    void anUncertainPromptIsNotRepeatedForEver() {
        CHANNEL.script = _ -> new SendResult.Uncertain("read timed out");
        node.outbox().send(chat, prompt("a"));
        await().until(() -> CHANNEL.calls.size() > 2);
        CLOCK.forward(Duration.ofMinutes(11));
        awaitStates(UNCERTAIN);
    }

    @Test
    void anUncertainAnswerIsRepeatedMarkedAndInItsPlace() {
        CHANNEL.answer(new SendResult.Uncertain("read timed out"));
        node.outbox().send(chat, message(Purpose.ANSWER, "починили", photo()));
        awaitTexts("починили", DeliveryNode.REPEAT_NOTE + "\nпочинили", "photo ");
        awaitStates(UNCERTAIN, SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT))
                .extracting(Deliveries.Delivery::repeated)
                .containsExactly(false, true, false);
        assertThat(CHANNEL.calls.get(1).key()).isNotEqualTo(CHANNEL.calls.get(0).key());
    }

    @Test
    void anUncertainPhotoIsRepeatedMarkedOnceOnly() {
        CHANNEL.script = outgoing -> outgoing.part() instanceof Outgoing.Part.Photo
                ? new SendResult.Uncertain("read timed out")
                : CHANNEL.sent();
        node.outbox().send(chat, message(Purpose.ANSWER, "починили", photo()));
        awaitTexts("починили", "photo ", "photo " + DeliveryNode.REPEAT_NOTE);
        awaitStates(SENT, UNCERTAIN, UNCERTAIN);
    }

    @Test
    void whereRepeatsAreSafeTheSameKeyIsUsedForAnHour() {
        CHANNEL.repeatsAreSafe = true;
        CHANNEL.answer(new SendResult.Uncertain("reset"), new SendResult.Uncertain("reset"));
        node.outbox().send(chat, answer("a"));
        awaitTexts("a", "a", "a");
        assertThat(CHANNEL.calls)
                .extracting(Outgoing::key)
                .containsOnly(CHANNEL.calls.getFirst().key())
                .doesNotContain(0);
        awaitStates(SENT);

        CHANNEL.script = _ -> new SendResult.Uncertain("reset");
        node.outbox().send(chat, answer("b"));
        await().until(() -> CHANNEL.calls.size() > 5);
        CLOCK.forward(Duration.ofHours(1));
        awaitStates(SENT, UNCERTAIN);
    }

    @Test
    void aNodeThatDiedWhileSendingLeavesAnUncertainEnd() {
        node.bean(Courier.class).stop();
        node.outbox().send(chat, answer("a"));
        var claimed = claim().getFirst();
        assertThat(node.bean(Claims.class).begin(claimed, CLOCK.instant(), Duration.ofSeconds(30)))
                .isPresent();
        node.bean(Courier.class).start();
        await().during(Duration.ofMillis(200)).until(CHANNEL.calls::isEmpty);
        CLOCK.forward(Duration.ofSeconds(31));
        awaitTexts(DeliveryNode.REPEAT_NOTE + "\na");
        awaitStates(UNCERTAIN, SENT);
    }

    @Test
    void aNodeThatDiedBeforeSendingCostsNothing() {
        node.bean(Courier.class).stop();
        node.outbox().send(chat, answer("a"));
        var claimed = claim().getFirst();
        node.bean(Courier.class).start();
        CLOCK.forward(Duration.ofSeconds(31));
        awaitTexts("a");
        awaitStates(SENT);
        assertThat(node.bean(Claims.class).begin(claimed, CLOCK.instant(), Duration.ofSeconds(30)))
                .as("the first claimer may not send any more")
                .isEmpty();
    }

    @Test
    void whoTookTooLongDecidesNothing() throws InterruptedException {
        var slow = new CountDownLatch(1);
        CHANNEL.script = _ -> {
            if (CHANNEL.calls.size() == 1) {
                awaitQuietly(slow);
                return new SendResult.Refused("too late to matter");
            }
            return CHANNEL.sent();
        };
        node.outbox().send(chat, prompt("a"));
        awaitTexts("a");
        CLOCK.forward(Duration.ofSeconds(76));
        awaitTexts("a", "a");
        awaitStates(SENT);
        slow.countDown();
        await().untilAsserted(() -> assertThat(history()).contains("REFUSED, claim lost"));
        awaitStates(SENT);
        node.outbox().send(chat, prompt("b"));
        awaitStates(SENT, SENT);
    }

    @Test
    void aRevokedTokenKeepsThePagesMessagesWaiting() {
        CHANNEL.answer(new SendResult.Revoked("Unauthorized"));
        node.outbox().send(chat, answer("a"));
        await().until(() -> CHANNEL.revoked);
        await().untilAsserted(() -> assertThat(history()).containsExactly("REVOKED"));
        node.outbox().send(newChat(), answer("b"));
        CLOCK.forward(Duration.ofMinutes(5));
        node.outbox().send(newChat(), prompt("c"));
        await().during(Duration.ofMillis(200)).until(() -> CHANNEL.calls.size() == 1);
        awaitStates(PENDING, PENDING, PENDING);
        CHANNEL.revoked = false;
        awaitStates(SENT, SENT, SENT);
        assertThat(node.deliveries().of(SUBJECT))
                .allSatisfy(d -> assertThat(d.attempts()).isEqualTo(1));
    }

    @Test
    void everythingThatWaitsFollowsAChatThatMoved() {
        CHANNEL.script = outgoing ->
                outgoing.chat().equals(chat.chat()) ? new SendResult.Moved("new" + chat.chat()) : CHANNEL.sent();
        node.outbox().send(chat, prompt("a"));
        node.outbox().send(chat, prompt("b"));
        awaitStates(SENT, SENT);
        await().untilAsserted(
                        () -> assertThat(CHANNEL.texts("new" + chat.chat())).containsExactly("a", "b"));
    }

    @Test
    void whatNoKeyOpensIsNotSentAndItsChatGoesOn() {
        sealedWith("test");
        awaitStates(UNDELIVERABLE, SENT);
        assertThat(CHANNEL.texts()).containsExactly("b");
        assertThat(node.deliveries().of(SUBJECT).getFirst().reason()).startsWith("повреждено");
        assertThat(node.deliveries().sendAgain(SUBJECT))
                .as("it could only fail again")
                .isZero();
    }

    @Test
    void whatWaitsForAMissingKeyGivesOtherNodesTimeToSendIt() {
        sealedWith("gone");
        var begun = CLOCK.instant();
        await().until(() -> jdbc().sql("select next_attempt_at > :begun from delivery order by id limit 1")
                .param("begun", begun.plusSeconds(1).atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single());
        awaitStates(PENDING, PENDING);
        CLOCK.forward(Duration.ofMinutes(3));
        awaitStates(UNDELIVERABLE, SENT);
        assertThat(node.deliveries().of(SUBJECT).getFirst().reason()).contains("«gone»");
    }

    /** Two answers, of which the first has something else in place of what was sealed. */
    private void sealedWith(String key) {
        node.bean(Courier.class).stop();
        node.outbox().send(chat, answer("a"));
        node.outbox().send(chat, answer("b"));
        jdbc().sql("""
                        update delivery set part = jsonb_set(part, '{sealed}', to_jsonb('sealed:1:' || :key || ':' || repeat('A', 80)))
                        where id = (select min(id) from delivery)""").param("key", key).update();
        node.bean(Courier.class).start();
    }

    @Test
    void anAcknowledgementOvertakesTheChatsMessages() {
        var slow = new CountDownLatch(1);
        CHANNEL.script = outgoing -> {
            if (outgoing.part() instanceof Outgoing.Part.Text) {
                awaitQuietly(slow);
            }
            return CHANNEL.sent();
        };
        node.outbox().send(chat, prompt("a"));
        awaitTexts("a");
        node.outbox().acknowledge(chat, "u", "press", "Готово");
        awaitTexts("a", "ack press");
        slow.countDown();
        awaitStates(SENT);
    }

    @Test
    void anAcknowledgementIsStoredOnlyIfItHasToWait() {
        CHANNEL.answer(new SendResult.Limited(Duration.ofMillis(500)), new SendResult.Failed("503"));
        node.outbox().acknowledge(chat, "u", "press", "Готово");
        awaitTexts("ack press");
        awaitStates(PENDING);
        awaitTexts("ack press", "ack press", "ack press");
        awaitStates(SENT);
        node.outbox().acknowledge(chat, "u", "next press", "");
        awaitTexts("ack press", "ack press", "ack press", "ack next press");
        awaitStates(SENT);
    }

    @Test
    void anAcknowledgementBeyondTheBudgetWaitsItsTurn() {
        CHANNEL.limits = new Limits(4096, 1024, 1, Duration.ofMillis(500), 5, Duration.ofSeconds(1), 10_000_000);
        node.outbox().acknowledge(chat, "u", "first", "");
        awaitTexts("ack first");
        node.outbox().acknowledge(chat, "u", "second", "");
        awaitTexts("ack first", "ack second");
        await().untilAsserted(() -> assertThat(jdbc().sql("select status || ' ' || attempts from delivery")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("SENT 1"));
    }

    @Test
    void anAcknowledgementThatIsRefusedIsNotRepeated() {
        CHANNEL.answer(new SendResult.Undeliverable("query is too old"), new SendResult.Uncertain("EOF"));
        node.outbox().acknowledge(chat, "u", "first", "");
        awaitTexts("ack first");
        node.outbox().acknowledge(chat, "u", "second", "");
        awaitTexts("ack first", "ack second");
        node.outbox().send(chat, prompt("a"));
        awaitTexts("ack first", "ack second", "a");
        awaitStates(SENT);
    }

    @Test
    void anOldAcknowledgementIsDropped() {
        node.bean(Courier.class).stop();
        node.outbox().acknowledge(chat, "u", "press", "");
        CLOCK.forward(Duration.ofSeconds(61));
        node.bean(Courier.class).start();
        awaitStates(UNDELIVERABLE);
        assertThat(CHANNEL.calls).isEmpty();
    }

    @Test
    void sendsWithoutRedis() {
        STORES.stopRedis();
        try {
            IntStream.range(0, 5).forEach(i -> node.outbox().send(chat, prompt("t" + i)));
            awaitTexts("t0", "t1", "t2", "t3", "t4");
        } finally {
            STORES.startRedis();
        }
    }

    @Test
    void aChannelThatBreaksLeavesAnUncertainEnd() {
        CHANNEL.script = _ -> {
            if (CHANNEL.calls.size() == 1) {
                throw new IllegalStateException("a bug");
            }
            return CHANNEL.sent();
        };
        node.outbox().send(chat, answer("a"));
        awaitStates(UNCERTAIN, SENT);
    }

    @Test
    void stoppingLetsRunningCallsEnd() {
        var begun = new CountDownLatch(1);
        CHANNEL.script = _ -> {
            begun.countDown();
            awaitQuietly(new CountDownLatch(1), Duration.ofMillis(300));
            return CHANNEL.sent();
        };
        node.outbox().send(chat, prompt("a"));
        node.outbox().send(chat, prompt("b"));
        awaitQuietly(begun);
        node.bean(Courier.class).stop();
        awaitStates(SENT, PENDING);
        node.bean(Courier.class).start();
        awaitStates(SENT, SENT);
        assertThat(CHANNEL.texts()).containsExactly("a", "b");
    }

    @Test
    void findsTheSubjectOfAMessage() {
        node.outbox().send(chat, answer("a"));
        awaitStates(SENT);
        var messageId = jdbc().sql("select message_id from delivery")
                .query(String.class)
                .single();
        assertThat(node.deliveries().subjectOf(chat, messageId)).hasValue(SUBJECT);
        assertThat(node.deliveries().subjectOf(newChat(), messageId)).isEmpty();
    }

    private static ChatRef newChat() {
        return new ChatRef(ScriptedChannel.PAGE, String.valueOf(CHATS.incrementAndGet()));
    }

    private static MediaId photo() {
        var kept = node.bean(Media.class).keep(Pictures.jpeg(40, 30), "фото.jpg", "image/jpeg");
        return ((Media.Kept.Stored) kept).id();
    }

    private static List<Row> claim() {
        return node.claim(CLOCK);
    }

    private static Message prompt(String text) {
        return message(Purpose.PROMPT, text);
    }

    private static Message answer(String text) {
        return message(Purpose.ANSWER, text);
    }

    private static Message message(Purpose purpose, String text, MediaId... photos) {
        return new Message(purpose, text, Keyboard.NONE, false, List.of(photos), null, SUBJECT);
    }

    private static void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(CHANNEL.texts()).containsExactly(texts));
    }

    private static void awaitStates(DeliveryState... states) {
        await().untilAsserted(() -> assertThat(jdbc().sql("select status from delivery order by place, id")
                        .query(DeliveryState.class)
                        .list())
                .containsExactly(states));
    }

    private static List<String> history() {
        return jdbc().sql("select result from delivery_history order by at, number nulls last")
                .query(String.class)
                .list();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        awaitQuietly(latch, Duration.ofSeconds(10));
    }

    private static void awaitQuietly(CountDownLatch latch, Duration atMost) {
        try {
            var _ = latch.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JdbcClient jdbc() {
        return node.bean(JdbcClient.class);
    }
}
