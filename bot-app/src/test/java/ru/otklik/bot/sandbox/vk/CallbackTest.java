package ru.otklik.bot.sandbox.vk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events that are brought to the page instead of being fetched. */
class CallbackTest extends WithCommunity {
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();
    private final List<String> retries = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private volatile String confirmation = "";
    private volatile List<String> answers = List.of();

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::receive);
        server.start();
        confirmation = bot.ask("groups.getCallbackConfirmationCode", own())
                .path("code")
                .asString();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aConfirmedServerIsBroughtEventsWithItsSecret() {
        int id = add();
        awaitStatus("ok");
        bot.ask("groups.setCallbackSettings", with(id, "message_new", 1, "api_version", "5.199"));
        hello();

        await().atMost(5, SECONDS).until(() -> received.size() == 2);
        assertThat(received.get(0).path("type").asString()).isEqualTo("confirmation");
        JsonNode event = received.get(1);
        assertThat(event.path("type").asString()).isEqualTo("message_new");
        assertThat(event.path("secret").asString()).isEqualTo("тайна");
        assertThat(event.path("group_id").asString()).isEqualTo(page);
        assertThat(event.path("object").path("message").path("text").asString()).isEqualTo("Здравствуйте");
        assertThat(bot.events().get(1).path("event_id")).isEqualTo(event.path("event_id"));
        assertThat(bot.ask("groups.getCallbackConfirmationCode", own())
                        .path("code")
                        .asString())
                .isNotEqualTo(confirmation);
    }

    @Test
    void aServerWithAWrongCodeHearsNothing() {
        confirmation = "wrong";
        int id = add();
        awaitStatus("failed");
        bot.ask("groups.setCallbackSettings", with(id, "message_new", 1));
        hello();
        assertThat(received).hasSize(1);

        confirmation = bot.ask("groups.getCallbackConfirmationCode", own())
                .path("code")
                .asString();
        bot.ask("groups.editCallbackServer", with(id, "url", url(), "title", "Другое"));
        awaitStatus("ok");
    }

    @Test
    void anEventIsBroughtAgainUntilTheAnswerIsOk() {
        int id = add();
        awaitStatus("ok");
        bot.ask("groups.setCallbackSettings", with(id, "message_new", 1));
        answers = List.of("OK", "500", "ok");
        hello();

        await().atMost(5, SECONDS).until(() -> received.size() == 4);
        assertThat(retries).containsExactly("", "", "1", "2");
        assertThat(received.get(3)).isEqualTo(received.get(1));
    }

    @Test
    void aServerThatAnswersRemoveIsRemoved() {
        int id = add();
        awaitStatus("ok");
        bot.ask("groups.setCallbackSettings", with(id, "message_new", 1));
        answers = List.of("remove");
        hello();

        await().atMost(5, SECONDS)
                .until(() -> bot.ask("groups.getCallbackServers", own())
                                .path("count")
                                .asInt()
                        == 0);
        assertThat(bot.error("groups.deleteCallbackServer", with(id))).isEqualTo(104);
    }

    @Test
    void thereAreAtMostTenServersWithShortTitles() {
        assertThat(bot.error("groups.addCallbackServer", with(0, "url", "ftp://a", "title", "Отклик")))
                .isEqualTo(100);
        assertThat(bot.error("groups.addCallbackServer", with(0, "url", url(), "title", "Пятнадцать букв")))
                .isEqualTo(100);
        for (int i = 0; i < 10; i++) {
            add();
        }
        assertThat(bot.error("groups.addCallbackServer", with(0, "url", url(), "title", "Отклик")))
                .isEqualTo(2000);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = Sandbox.json(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String retry = exchange.getRequestHeaders().getFirst("X-Retry-Counter");
            retries.add(retry == null ? "" : retry);
            received.add(event);
            String answer = "ok";
            if (event.path("type").asString().equals("confirmation")) {
                answer = confirmation;
            } else if (!answers.isEmpty()) {
                answer = answers.getFirst();
                answers = answers.subList(1, answers.size());
            }
            exchange.sendResponseHeaders(answer.equals("500") ? 500 : 200, 0);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
        }
    }

    private int add() {
        return bot.ask("groups.addCallbackServer", with(0, "url", url(), "title", "Отклик", "secret_key", "тайна"))
                .path("server_id")
                .asInt();
    }

    private void awaitStatus(String status) {
        await().atMost(5, SECONDS).until(() -> {
            clock.turn(Duration.ofSeconds(1));
            return bot.ask("groups.getCallbackServers", own())
                    .path("items")
                    .get(0)
                    .path("status")
                    .asString()
                    .equals(status);
        });
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/vk";
    }

    private Map<String, Object> own() {
        return Map.of("group_id", page);
    }

    private Map<String, Object> with(int serverId, Object... more) {
        Map<String, Object> params = new HashMap<>(own());
        params.put("server_id", serverId);
        for (int i = 0; i < more.length; i += 2) {
            params.put((String) more[i], more[i + 1]);
        }
        return params;
    }
}
