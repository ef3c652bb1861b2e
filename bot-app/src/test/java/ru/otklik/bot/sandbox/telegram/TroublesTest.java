package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.sandbox.Fault;
import ru.otklik.bot.sandbox.Fault.Kind;

/** Troubles on purpose, and the paces that Telegram bears. */
@TelegramSandboxTest
class TroublesTest {
    private static final String HELLO = "'text': 'Здравствуйте'";

    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    SettableClock clock;

    @Test
    void aConnectionDroppedBeforeLeavesNothing() {
        Scene scene = new Scene(port, messenger, "drop-before");
        messenger.fault("drop-before", new Fault(Kind.DROP_BEFORE, 1, 0));

        assertThatThrownBy(() -> scene.call("sendMessage", HELLO)).isInstanceOf(UncheckedIOException.class);

        assertThat(scene.last().from()).isEqualTo("resident");
        assertThat(scene.call("sendMessage", HELLO).status()).isEqualTo(200);
    }

    @Test
    void aConnectionDroppedAfterLeavesTheMessage() {
        Scene scene = new Scene(port, messenger, "drop-after");
        messenger.fault("drop-after", new Fault(Kind.DROP_AFTER, 1, 0));

        assertThatThrownBy(() -> scene.call("sendMessage", HELLO)).isInstanceOf(UncheckedIOException.class);

        assertThat(scene.last().text()).isEqualTo("Здравствуйте");
    }

    @Test
    void aStatusComesInsteadOfTheAnswerAsOftenAsOrdered() {
        Scene scene = new Scene(port, messenger, "status");
        messenger.fault("status", new Fault(Kind.STATUS, 2, 500));

        assertThat(scene.call("sendMessage", HELLO).description()).isEqualTo("Internal Server Error: restart");
        assertThat(scene.call("sendMessage", HELLO).status()).isEqualTo(500);
        assertThat(scene.last().from()).isEqualTo("resident");
        assertThat(scene.call("sendMessage", HELLO).status()).isEqualTo(200);
    }

    @Test
    void aLimitSaysHowLongToWaitInBodyAndHeader() {
        Scene scene = new Scene(port, messenger, "limit");
        messenger.fault("limit", new Fault(Kind.LIMIT, 1, 7));

        BotCaller.Reply reply = scene.call("sendMessage", HELLO);

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.description()).isEqualTo("Too Many Requests: retry after 7");
        assertThat(reply.body().path("parameters").path("retry_after").intValue())
                .isEqualTo(7);
        assertThat(reply.http().headers().firstValue("Retry-After")).contains("7");
    }

    @Test
    void aDelayedAnswerComesLateButTheMessageIsThere() {
        Scene scene = new Scene(port, messenger, "delay");
        messenger.fault("delay", new Fault(Kind.DELAY, 1, 300));
        long began = System.nanoTime();

        scene.call("sendMessage", HELLO).result();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void onlyCallsThatShowSomethingMeetATrouble() {
        Scene scene = new Scene(port, messenger, "sparing");
        messenger.fault("sparing", new Fault(Kind.STATUS, 1, 500));

        assertThat(scene.bot.get("getMe", Map.of()).status()).isEqualTo(200);
        assertThat(scene.bot.get("getUpdates", Map.of()).status()).isEqualTo(200);
        assertThat(scene.call("sendChatAction", "'action': 'typing'").status()).isEqualTo(200);
        assertThat(scene.call("editMessageText", "'text': 'a'").status()).isEqualTo(500);
    }

    @Test
    void moreThan20MessagesIn10SecondsAreTooManyForOneChat() {
        Scene scene = new Scene(port, messenger, "chat-pace");
        for (int i = 0; i < Limits.CHAT_MESSAGES; i++) {
            scene.call("sendMessage", HELLO).result();
        }
        clock.advance(Duration.ofSeconds(4));

        BotCaller.Reply refused = scene.call("sendMessage", HELLO);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("parameters").path("retry_after").intValue())
                .isEqualTo(6);
        clock.advance(Duration.ofSeconds(6));
        assertThat(scene.call("sendMessage", HELLO).status()).isEqualTo(200);
    }

    @Test
    void moreThan30MessagesASecondAreTooManyForABot() {
        Scene scene = new Scene(port, messenger, "bot-pace");
        long[] chats = new long[5];
        for (int i = 0; i < chats.length; i++) {
            messenger.text("bot-pace", "resident" + i, "Привет", null);
            chats[i] = new Resident("resident" + i).id();
        }
        int accepted = 0;
        while (scene.bot
                        .post("sendMessage", Map.of("chat_id", chats[accepted % 5], "text", "a"))
                        .status()
                == 200) {
            accepted++;
        }
        clock.advance(Duration.ofSeconds(1));

        assertThat(accepted).isEqualTo(Limits.BOT_BURST);
        assertThat(scene.bot
                        .post("sendMessage", Map.of("chat_id", chats[0], "text", "a"))
                        .status())
                .isEqualTo(200);
    }
}
