package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.delivery.Outbox.Message;
import ru.otklik.bot.delivery.Outbox.Purpose;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.support.Stores;

class CourierTest {
    private static final Stores STORES = Stores.fresh();
    private static final ChatRef CHAT = new ChatRef(ScriptedChannel.PAGE, "1");

    private final ScriptedChannel channel = new ScriptedChannel();
    private final ShiftedClock clock = new ShiftedClock();
    private DeliveryNode node;

    @BeforeEach
    void start() {
        node = DeliveryNode.start(STORES, channel, clock);
        node.bean(JdbcClient.class).sql("truncate delivery, delivery_attempt, unreachable_chat").update();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void sendsAtOnce() {
        node.outbox().send(CHAT, prompt("Здравствуйте"));
        awaitTexts("Здравствуйте");
        awaitStates(DeliveryState.SENT);
    }

    @Test
    void keepsTheOrderOfEachChatOnTwoNodes() {
        try (var second = DeliveryNode.start(STORES, channel, clock)) {
            IntStream.range(0, 30).forEach(i -> IntStream.range(0, 10).forEach(chat -> (i % 2 == 0 ? node : second)
                    .outbox()
                    .send(new ChatRef(ScriptedChannel.PAGE, "c" + chat), prompt("t" + i))));
            await().atMost(Duration.ofSeconds(30)).until(() -> channel.calls.size() == 300);
        }
        var expected = IntStream.range(0, 30).mapToObj(i -> "t" + i).toList();
        IntStream.range(0, 10).forEach(chat -> assertThat(channel.texts("c" + chat)).isEqualTo(expected));
        assertThat(channel.atOnce).isEmpty();
    }

    @Test
    void goesOnWithTheChatAfterAnUndeliverableMessage() {
        channel.answer(new SendResult.Undeliverable("message is too long"));
        node.outbox().send(CHAT, prompt("a"));
        node.outbox().send(CHAT, prompt("b"));
        awaitStates(DeliveryState.UNDELIVERABLE, DeliveryState.SENT);
        assertThat(channel.texts()).containsExactly("a", "b");
    }

    private static Message prompt(String text) {
        return message(Purpose.PROMPT, text, List.of(), null);
    }

    private static Message message(Purpose purpose, String text, List<MediaId> photos, @Nullable String subject) {
        return new Message(purpose, text, Keyboard.NONE, false, photos, null, subject);
    }

    private void awaitTexts(String... texts) {
        await().untilAsserted(() -> assertThat(channel.texts()).containsExactly(texts));
    }

    private void awaitStates(DeliveryState... states) {
        await().untilAsserted(() -> assertThat(node.bean(JdbcClient.class)
                        .sql("select status from delivery order by place, id")
                        .query(DeliveryState.class)
                        .list())
                .containsExactly(states));
    }
}
