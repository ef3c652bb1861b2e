package ru.otklik.bot.sandbox.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A bot that calls the emulator with a plain HTTP client. */
final class BotCaller {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String root;
    private final String token;

    BotCaller(int port, String token) {
        root = "http://127.0.0.1:" + port + "/sandbox/telegram";
        this.token = token;
    }

    /** An answer. */
    record Reply(int status, JsonNode body, HttpResponse<byte[]> http) {
        JsonNode result() {
            if (!body.path("ok").asBoolean()) {
                throw new AssertionError("refused: " + body);
            }
            return body.path("result");
        }

        String description() {
            return body.path("description").asString("");
        }
    }

    Reply get(String method, Map<String, ?> params) {
        return send(HttpRequest.newBuilder(address(method + "?" + form(params))).GET());
    }

    Reply post(String method, Map<String, ?> params) {
        return send(HttpRequest.newBuilder(address(method))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(params))));
    }

    Reply json(String method, String body) {
        return send(request(method, body));
    }

    CompletableFuture<Reply> later(String method, String body) {
        return HTTP.sendAsync(request(method, body).build(), BodyHandlers.ofByteArray())
                .thenApply(BotCaller::reply);
    }

    private HttpRequest.Builder request(String method, String body) {
        return HttpRequest.newBuilder(address(method))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    Reply multipart(String method, Multipart parts) {
        return send(HttpRequest.newBuilder(address(method))
                .header("Content-Type", parts.contentType())
                .POST(BodyPublishers.ofByteArray(parts.bytes())));
    }

    HttpResponse<byte[]> download(String path) {
        return exchange(HttpRequest.newBuilder(URI.create(root + "/file/bot" + token + "/" + path))
                .build());
    }

    private URI address(String method) {
        return URI.create(root + "/bot" + token + "/" + method);
    }

    static Reply send(HttpRequest.Builder request) {
        return reply(exchange(request.build()));
    }

    private static HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Reply reply(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), JSON.readTree(response.body()), response);
    }

    private static String form(Map<String, ?> params) {
        return params.entrySet().stream()
                .map(e -> encode(e.getKey()) + "=" + encode(String.valueOf(e.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
