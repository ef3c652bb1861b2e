package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.SideBySide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The emulated messengers end suddenly and are started again on what they have left on the disk: while the first ones still run, their
 * folder is copied for the second ones.
 */
class SandboxWorldTest {
    private static final String TELEGRAM = "/sandbox/telegram/bot700001:page_p/";
    private static final String VK = "/sandbox/vk/method/";
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    @SideBySide
    @Test
    void telegramGoesOnAfterASuddenEnd() {
        try (MessengersAlone first = start("first")) {
            Phone phone = new Phone(first.base(), "telegram", "p", "anna");
            phone.says("Первое").sendsPhoto(Pictures.jpeg());
            JsonNode told = telegram(first, "getUpdates", Map.of()).path("result");
            long chat = told.path(0).path("message").path("chat").path("id").longValue();
            long update = told.path(0).path("update_id").longValue();
            telegram(first, "getUpdates", Map.of("offset", update + 1));
            JsonNode sent = telegram(
                            first, "sendMessage", Map.of("chat_id", chat, "text", "Кнопки", "reply_markup", """
                                    {"inline_keyboard":[[{"text":"Да","callback_data":"yes"}]]}"""))
                    .path("result");
            telegram(
                    first,
                    "editMessageText",
                    Map.of(
                            "chat_id",
                            chat,
                            "message_id",
                            sent.path("message_id").longValue(),
                            "text",
                            "Вопрос",
                            "reply_markup",
                            """
                                    {"inline_keyboard":[[{"text":"Да","callback_data":"yes"}]]}"""));

            try (MessengersAlone second = startOnCopy()) {
                Phone again = new Phone(second.base(), "telegram", "p", "anna");
                assertThat(again.own()).isEqualTo(phone.own());
                assertThat(again.fromPage()).isEqualTo(phone.fromPage());
                assertThat(again.fromPage()).extracting(Phone.Heard::text).containsExactly("Вопрос");

                JsonNode waiting = telegram(second, "getUpdates", Map.of()).path("result");
                assertThat(waiting).hasSize(1);
                assertThat(waiting.path(0).path("update_id").longValue()).isEqualTo(update + 1);
                JsonNode sizes = waiting.path(0).path("message").path("photo");
                String photo = sizes.path(sizes.size() - 1).path("file_id").asString();
                JsonNode file =
                        telegram(second, "getFile", Map.of("file_id", photo)).path("result");
                assertThat(bytes(second.base() + "/sandbox/telegram/file/bot700001:page_p/"
                                + file.path("file_path").asString()))
                        .isEqualTo(Pictures.jpeg());

                again.presses("Да");
                JsonNode pressed = telegram(second, "getUpdates", Map.of("offset", update + 2))
                        .path("result")
                        .path(0);
                assertThat(pressed.path("update_id").longValue()).isGreaterThan(update + 1);
                assertThat(pressed.path("callback_query").path("data").asString())
                        .isEqualTo("yes");
                JsonNode later = telegram(second, "sendMessage", Map.of("chat_id", chat, "text", "Ответ"))
                        .path("result");
                assertThat(later.path("message_id").longValue())
                        .isGreaterThan(sent.path("message_id").longValue());
            }
        }
    }

    @SideBySide
    @Test
    void telegramBringsUpdatesToAWebhookSetBefore() throws IOException {
        List<String> brought = new CopyOnWriteArrayList<>();
        AtomicBoolean open = new AtomicBoolean();
        try (Listener listener = new Listener(body -> open.get() && brought.add(body), "");
                MessengersAlone first = start("first")) {
            telegram(first, "setWebhook", Map.of("url", listener.address()));
            new Phone(first.base(), "telegram", "p", "anna").says("Не потеряйся");
            try (MessengersAlone second = startOnCopy()) {
                first.close();
                open.set(true);
                await().until(() -> brought.stream().anyMatch(body -> body.contains("Не потеряйся")));
                assertThat(telegram(second, "getWebhookInfo", Map.of())
                                .path("result")
                                .path("url")
                                .asString())
                        .isEqualTo(listener.address());
            }
        }
    }

    @SideBySide
    @Test
    void vkGoesOnAfterASuddenEnd() {
        try (MessengersAlone first = start("first")) {
            JsonNode poll = connect(first);
            String ts = poll.path("ts").asString();
            Phone phone = new Phone(first.base(), "vk", "p", "anna");
            phone.says("Первое").sendsPhoto(Pictures.jpeg());
            JsonNode told = check(poll, ts);
            long peer = told.path("updates")
                    .path(1)
                    .path("object")
                    .path("message")
                    .path("peer_id")
                    .longValue();
            Map<String, Object> question =
                    Map.of("peer_id", peer, "random_id", 7, "message", "Вопрос", "keyboard", """
                    {"inline":true,"buttons":[[{"action":{"type":"callback","label":"Да","payload":"{}"}}]]}""");
            long sent = vk(first, "messages.send", question).path("response").longValue();

            try (MessengersAlone second = startOnCopy()) {
                Phone again = new Phone(second.base(), "vk", "p", "anna");
                assertThat(again.own()).isEqualTo(phone.own());
                assertThat(again.fromPage()).isEqualTo(phone.fromPage());

                JsonNode server = vk(second, "groups.getLongPollServer", Map.of("group_id", 42))
                        .path("response");
                assertThat(server.path("ts").asString())
                        .isEqualTo(told.path("ts").asString());
                JsonNode events = check(server, ts).path("updates");
                assertThat(events).hasSize(told.path("updates").size());
                JsonNode sizes = events.path(events.size() - 1)
                        .path("object")
                        .path("message")
                        .path("attachments")
                        .path(0)
                        .path("photo")
                        .path("sizes");
                assertThat(bytes(sizes.path(sizes.size() - 1).path("url").asString()))
                        .isEqualTo(Pictures.jpeg());

                assertThat(vk(second, "messages.send", question)
                                .path("response")
                                .longValue())
                        .as("the same random_id")
                        .isEqualTo(sent);
                assertThat(vk(second, "messages.send", Map.of("peer_id", peer, "random_id", 8, "message", "Ответ"))
                                .path("response")
                                .longValue())
                        .isEqualTo(sent + 1);
                again.presses("Да");
                JsonNode news = check(server, server.path("ts").asString());
                assertThat(news.path("updates").path(0).path("type").asString()).isEqualTo("message_event");
                assertThat(news.path("ts").asLong()).isEqualTo(server.path("ts").asLong() + 1);
            }
        }
    }

    @SideBySide
    @Test
    void vkBringsEventsToACallbackServerSetBefore() throws IOException {
        List<String> brought = new CopyOnWriteArrayList<>();
        AtomicBoolean open = new AtomicBoolean();
        try (MessengersAlone first = start("first")) {
            String code = vk(first, "groups.getCallbackConfirmationCode", Map.of("group_id", 42))
                    .path("response")
                    .path("code")
                    .asString();
            try (Listener listener =
                    new Listener(body -> body.contains("confirmation") || (open.get() && brought.add(body)), code)) {
                long id = vk(
                                first,
                                "groups.addCallbackServer",
                                Map.of("group_id", 42, "url", listener.address(), "title", "t"))
                        .path("response")
                        .path("server_id")
                        .longValue();
                vk(
                        first,
                        "groups.setCallbackSettings",
                        Map.of("group_id", 42, "server_id", id, "api_version", "5.199", "message_new", 1));
                await().until(() -> vk(first, "groups.getCallbackServers", Map.of("group_id", 42))
                        .toString()
                        .contains("\"ok\""));
                new Phone(first.base(), "vk", "p", "anna").says("Не потеряйся");
                try (MessengersAlone second = startOnCopy()) {
                    first.close();
                    open.set(true);
                    new Phone(second.base(), "vk", "p", "anna").says("И ты тоже");
                    await().until(() -> brought.stream().anyMatch(body -> body.contains("И ты тоже"))
                            && listener.heard().stream()
                                            .filter(body -> body.contains("Не потеряйся"))
                                            .count()
                                    > 1);
                }
            }
        }
    }

    /** An address that takes what {@code taking} says and refuses the rest. */
    private static final class Listener implements AutoCloseable {
        private final com.sun.net.httpserver.HttpServer server;
        private final List<String> heard = new CopyOnWriteArrayList<>();

        interface Taking {
            boolean takes(String body);
        }

        Listener(Taking taking, String code) throws IOException {
            server = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                heard.add(body);
                boolean taken = taking.takes(body);
                byte[] answer = (body.contains("confirmation") ? code : "ok").getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(taken ? 200 : 500, taken ? answer.length : -1);
                if (taken) {
                    exchange.getResponseBody().write(answer);
                }
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        List<String> heard() {
            return heard;
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private MessengersAlone start(String name) {
        return MessengersAlone.start(folder.resolve(name).toString());
    }

    /** As after a {@code kill -9}: nobody has had time for last words. */
    private MessengersAlone startOnCopy() {
        Path from = folder.resolve("first");
        Path to = folder.resolve("second");
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return start("second");
    }

    private JsonNode telegram(MessengersAlone messengers, String method, Map<String, ?> params) {
        return json(post(messengers.base() + TELEGRAM + method, form(params)));
    }

    private JsonNode vk(MessengersAlone messengers, String method, Map<String, ?> params) {
        return json(post(messengers.base() + VK + method, form(params) + "&v=5.199&access_token=" + "42:page_p"));
    }

    private JsonNode connect(MessengersAlone messengers) {
        vk(
                messengers,
                "groups.setLongPollSettings",
                Map.of(
                        "group_id",
                        42,
                        "enabled",
                        1,
                        "api_version",
                        "5.199",
                        "message_new",
                        1,
                        "message_event",
                        1,
                        "message_allow",
                        1));
        return vk(messengers, "groups.getLongPollServer", Map.of("group_id", 42))
                .path("response");
    }

    private JsonNode check(JsonNode poll, String ts) {
        return json(post(
                poll.path("server").asString(),
                "act=a_check&wait=5&key=" + poll.path("key").asString() + "&ts=" + ts));
    }

    private static JsonNode json(byte[] answer) {
        return JsonMapper.shared().readTree(answer);
    }

    private byte[] post(String address, String form) {
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private byte[] bytes(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    private byte[] send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String form(Map<String, ?> params) {
        return params.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
