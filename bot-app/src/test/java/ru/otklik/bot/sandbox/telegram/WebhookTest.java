package ru.otklik.bot.sandbox.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Updates are brought to the bot. */
@TelegramSandboxTest
class WebhookTest {
    @LocalServerPort
    int port;

    @Autowired
    TelegramMessenger messenger;

    @Autowired
    Bots bots;

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private volatile String answer = "";
    private HttpServer server;

    private record Received(JsonNode update, List<String> secret) {}

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        JsonNode update = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
        received.add(new Received(
                update, exchange.getRequestHeaders().getOrDefault("X-Telegram-Bot-Api-Secret-Token", List.of())));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(failures.getAndDecrement() > 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static int pending(Scene scene) {
        return scene.bot
                .get("getWebhookInfo", Map.of())
                .result()
                .path("pending_update_count")
                .intValue();
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    @Test
    void updatesAreBroughtInOrderWithTheSecret() {
        Scene scene = new Scene(port, messenger, "hook");
        scene.bot
                .post("setWebhook", Map.of("url", url(), "secret_token", "s3cret_-"))
                .result();

        messenger.text("hook", "anna", "раз", null);
        messenger.text("hook", "anna", "два", null);

        await().until(() -> received.size() == 2);
        assertThat(received)
                .extracting(r -> r.update.path("message").path("text").asString())
                .containsExactly("раз", "два");
        assertThat(received).allSatisfy(r -> assertThat(r.secret).containsExactly("s3cret_-"));
        await().until(() -> pending(scene) == 0);
    }

    @Test
    void whatIsNotTakenComesAgain() {
        Scene scene = new Scene(port, messenger, "again");
        failures.set(1);
        scene.bot.post("setWebhook", Map.of("url", url())).result();

        messenger.text("again", "anna", "раз", null);

        await().until(() -> received.size() == 2);
        assertThat(received.get(1).update).isEqualTo(received.get(0).update);
        JsonNode info = scene.bot.get("getWebhookInfo", Map.of()).result();
        assertThat(info.path("url").asString()).isEqualTo(url());
        assertThat(info.path("last_error_message").asString()).isEqualTo("Wrong response from the webhook: 500");
        scene.bot.get("deleteWebhook", Map.of());
    }

    @Test
    void theAnswerMayCarryACall() {
        Scene scene = new Scene(port, messenger, "inline-call");
        answer = "{\"method\":\"sendMessage\",\"chat_id\":%d,\"text\":\"Сразу\"}".formatted(scene.chat);
        scene.bot.post("setWebhook", Map.of("url", url())).result();

        messenger.text("inline-call", "anna", "раз", null);

        await().until(() -> scene.last().text().equals("Сразу"));
        scene.bot.get("deleteWebhook", Map.of());
    }

    @Test
    void whileAWebhookIsSetNobodyMayPoll() {
        Scene scene = new Scene(port, messenger, "exclusive");
        var held = scene.bot.later("getUpdates", "{\"timeout\": 50}");
        await().until(() -> bots.ofPage("exclusive").updates().isPolled());

        scene.bot.post("setWebhook", Map.of("url", url())).result();

        assertThat(held.join().description()).isEqualTo("Conflict: terminated by setWebhook request");
        BotCaller.Reply refused = scene.bot.get("getUpdates", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.description())
                .isEqualTo("Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                        + " the webhook first");
        scene.bot.post("setWebhook", Map.of("url", "")).result();
        assertThat(scene.bot.get("getUpdates", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void pendingUpdatesAreDroppedOnWish() {
        Scene scene = new Scene(port, messenger, "drop");
        messenger.text("drop", "anna", "раз", null);

        scene.bot.get("deleteWebhook", Map.of("drop_pending_updates", true)).result();

        assertThat(scene.updates().isEmpty()).isTrue();
    }

    @Test
    void onlyHttpsOnAKnownPortIsTakenBesidesThisMachine() {
        BotCaller bot = new BotCaller(port, "77:hooks");

        assertThat(bot.post("setWebhook", Map.of("url", "http://example.org/x")).description())
                .startsWith("Bad Request: bad webhook: An HTTPS URL must be provided");
        assertThat(bot.post("setWebhook", Map.of("url", "https://example.org:9000/x"))
                        .description())
                .startsWith("Bad Request: bad webhook: Webhook can be set up only on ports");
        assertThat(bot.post("setWebhook", Map.of("url", url(), "secret_token", "два"))
                        .description())
                .isEqualTo("Bad Request: secret token contains unallowed characters");
    }
}
