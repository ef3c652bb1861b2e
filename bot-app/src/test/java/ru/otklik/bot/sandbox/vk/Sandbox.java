package ru.otklik.bot.sandbox.vk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A community's bot as small as can be: calls methods and polls, over real HTTP. */
class Sandbox {
    static final Map<String, Object> EVENTS = Map.of(
            "enabled", 1,
            "api_version", "5.199",
            "message_new", 1,
            "message_event", 1,
            "message_edit", 1,
            "message_allow", 1,
            "message_deny", 1);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String token;
    private String server = "";
    private String key = "";
    private String ts = "";

    Sandbox(int port, String token) {
        this("127.0.0.1", port, token);
    }

    Sandbox(String host, int port, String token) {
        this.base = "http://" + host + ":" + port + "/sandbox/vk/";
        this.token = token;
    }

    String base() {
        return base;
    }

    String group() {
        return token.split(":", 2)[0];
    }

    String ts() {
        return ts;
    }

    String key() {
        return key;
    }

    String server() {
        return server;
    }

    /** The whole answer, whatever it is. */
    JsonNode call(String method, Map<String, ?> params) {
        return json(post(method, params).body());
    }

    /** What stands under {@code response}. */
    JsonNode ask(String method, Map<String, ?> params) {
        JsonNode answer = call(method, params);
        if (!answer.has("response")) {
            throw new AssertionError(answer.toString());
        }
        return answer.get("response");
    }

    int error(String method, Map<String, ?> params) {
        return call(method, params).path("error").path("error_code").asInt(0);
    }

    HttpResponse<String> post(String method, Map<String, ?> params) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "method/" + method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(form(params) + "&v=5.199"))
                .build();
        return send(request);
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET().build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Switches the long poll on and begins to read it. */
    Sandbox connect() {
        ask("groups.setLongPollSettings", with(EVENTS, "group_id", group()));
        JsonNode answer = ask("groups.getLongPollServer", Map.of("group_id", group()));
        server = answer.path("server").asString();
        key = answer.path("key").asString();
        ts = answer.path("ts").asString();
        return this;
    }

    /** The raw answer of one poll from the present cursor. */
    JsonNode check(Duration wait) {
        return json(get(server + "?act=a_check&key=" + key + "&ts=" + ts + "&wait=" + wait.toSeconds())
                .body());
    }

    /** The next events; the cursor moves on. */
    JsonNode events() {
        JsonNode answer = check(Duration.ofSeconds(5));
        ts = answer.path("ts").asString();
        return answer.path("updates");
    }

    /** The object of the next event of this type; others before it are passed over. */
    JsonNode event(String type) {
        for (int polls = 0; polls < 5; polls++) {
            JsonNode event = null;
            for (JsonNode one : events()) {
                if (one.path("type").asString().equals(type)) {
                    event = one;
                }
            }
            if (event != null) {
                return event.path("object");
            }
        }
        throw new AssertionError("No " + type);
    }

    byte[] bytes(String address) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes as a browser's form would. */
    HttpResponse<String> upload(String address, String field, byte[] bytes) {
        String head = "--xyz\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "multipart/form-data; boundary=xyz")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    static Map<String, Object> with(Map<String, ?> params, String name, Object value) {
        Map<String, Object> all = new HashMap<>(params);
        all.put(name, value);
        return all;
    }

    static String form(Map<String, ?> params) {
        return params.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(String.valueOf(e.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
