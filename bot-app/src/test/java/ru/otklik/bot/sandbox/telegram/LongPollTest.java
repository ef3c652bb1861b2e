package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A bot asks for its updates. */
@TelegramSandboxTest
class LongPollTest {
    private static final String HELD = "{\"timeout\": 50}";

    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    Bots bots;

    @Autowired
    SettableClock clock;

    @Test
    void aPollIsHeldUntilSomethingHappens() {
        Scene scene = new Scene(port, messenger, "held");
        CompletableFuture<BotCaller.Reply> poll = held(scene, "held");

        assertThat(poll).isNotDone();
        messenger.text("held", "anna", "Вот и я", null);

        assertThat(poll.join().result().path(0).path("message").path("text").asString())
                .isEqualTo("Вот и я");
    }

    @Test
    void manyHeldPollsLeaveTheServerFree() {
        var polls = IntStream.range(0, 100)
                .mapToObj(i -> new BotCaller(port, (1000 + i) + ":many").later("getUpdates", HELD))
                .toList();
        await().until(() -> IntStream.range(0, 100).allMatch(i -> polled(String.valueOf(1000 + i))));

        assertThat(new BotCaller(port, "999:free").get("getMe", Map.of()).status())
                .isEqualTo(200);

        IntStream.range(0, 100).forEach(i -> messenger.text(String.valueOf(1000 + i), "anna", "Привет", null));
        assertThat(polls).allSatisfy(p -> assertThat(p.join().result().size()).isEqualTo(1));
    }

    @Test
    void aPollWithoutPatienceAnswersAtOnce() {
        assertThat(new Scene(port, messenger, "hasty").updates().isEmpty()).isTrue();
    }

    @Test
    void updatesComeAgainUntilAnOffsetConfirmsThem() {
        Scene scene = new Scene(port, messenger, "offsets");
        for (String text : new String[] {"раз", "два", "три"}) {
            messenger.text("offsets", "anna", text, null);
        }
        JsonNode all = scene.updates();
        long second = all.path(1).path("update_id").longValue();

        assertThat(scene.updates()).isEqualTo(all);
        assertThat(second).isEqualTo(all.path(0).path("update_id").longValue() + 1);
        assertThat(scene.bot
                        .get("getUpdates", Map.of("offset", second, "limit", 1))
                        .result()
                        .path(0))
                .isEqualTo(all.path(1));
        assertThat(scene.updates().size()).isEqualTo(2);
        assertThat(scene.bot.get("getUpdates", Map.of("offset", -1)).result().size())
                .isEqualTo(1);
        assertThat(scene.updates().path(0)).isEqualTo(all.path(2));
    }

    @Test
    void anOffsetFarBeyondConfirmsNothing() {
        Scene scene = new Scene(port, messenger, "beyond");
        messenger.text("beyond", "anna", "Здесь", null);

        assertThat(scene.bot
                        .get("getUpdates", Map.of("offset", Integer.MAX_VALUE))
                        .result()
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theSecondReaderOfATokenEndsTheFirst() {
        Scene scene = new Scene(port, messenger, "readers");
        CompletableFuture<BotCaller.Reply> first = held(scene, "readers");

        scene.updates();

        assertThat(first.join().status()).isEqualTo(409);
        assertThat(first.join().description())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance"
                        + " is running");
    }

    @Test
    void aPressWaitsFor150SecondsAndATextForADay() {
        Scene scene = new Scene(port, messenger, "expiry");
        scene.call(
                        "sendMessage",
                        "'text': '?', 'reply_markup': {'inline_keyboard': [[{'text': 'Да', 'callback_data': 'y'}]]}")
                .result();
        messenger.press("expiry", "anna", "Да", null);
        messenger.text("expiry", "anna", "Ау", null);

        clock.advance(Duration.ofSeconds(150));
        assertThat(scene.updates().size()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        assertThat(scene.update().has("message")).isTrue();
        clock.advance(Duration.ofHours(24));
        assertThat(scene.updates().isEmpty()).isTrue();
    }

    @Test
    void theAllowedKindsAreRememberedAndAnEmptyListMeansTheUsualOnes() {
        Scene scene = new Scene(port, messenger, "allowed");
        scene.bot
                .json("getUpdates", "{\"allowed_updates\": [\"edited_message\"]}")
                .result();
        messenger.text("allowed", "anna", "не придёт", null);
        assertThat(scene.updates().isEmpty()).isTrue();

        scene.bot.get("getUpdates", Map.of("allowed_updates", "[]")).result();
        messenger.text("allowed", "anna", "придёт", null);
        assertThat(scene.update().path("message").path("text").asString()).isEqualTo("придёт");
        assertThat(scene.bot
                        .get("getUpdates", Map.of("allowed_updates", "message"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRevokedTokenEndsThePollAndIsUnauthorizedFromThenOn() {
        BotCaller bot = new BotCaller(port, "700999:page_revoked");
        CompletableFuture<BotCaller.Reply> poll = bot.later("getUpdates", HELD);
        await().until(() -> polled("revoked"));

        messenger.revoke("revoked");

        assertThat(poll.join().status()).isEqualTo(401);
        assertThat(bot.get("getMe", Map.of()).description()).isEqualTo("Unauthorized");

        BotCaller renewed = new BotCaller(port, "700999:renewed");
        messenger.text("revoked", "anna", "Здравствуйте", null);
        assertThat(renewed.get("getUpdates", Map.of()).result().toString()).contains("Здравствуйте");
        assertThat(bot.get("getMe", Map.of()).status())
                .as("the former one stays revoked")
                .isEqualTo(401);
    }

    private CompletableFuture<BotCaller.Reply> held(Scene scene, String page) {
        CompletableFuture<BotCaller.Reply> poll = scene.bot.later("getUpdates", HELD);
        await().until(() -> polled(page));
        return poll;
    }

    private boolean polled(String page) {
        return bots.find(page).map(b -> b.updates().isPolled()).orElse(false);
    }
}
