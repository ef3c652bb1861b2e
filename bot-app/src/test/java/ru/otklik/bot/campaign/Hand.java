package ru.otklik.bot.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.otklik.bot.residents.Reaction;
import ru.otklik.bot.residents.Said;
import ru.otklik.bot.support.Photos;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The hand that holds one resident's phone, by the sandbox's control API. */
final class Hand {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "photo-boundary";

    private final HttpClient http;
    private final String chat;

    /** @param base the emulators' address */
    Hand(HttpClient http, String base, String messenger, String page, String resident) {
        this.http = http;
        this.chat = "%s/sandbox/api/%s/%s/%s".formatted(base, messenger, page, resident);
    }

    /** The whole chat, oldest first. */
    List<Said> look() {
        List<Said> lines = new ArrayList<>();
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(chat)));
        for (JsonNode line : JSON.readTree(answer.body()).path("messages")) {
            List<String> buttons = new ArrayList<>();
            line.path("buttons").forEach(row -> row.forEach(button -> buttons.add(button.asString())));
            lines.add(new Said(
                    line.path("id").asString(),
                    line.path("from").asString().equals("page"),
                    line.path("text").asString(),
                    buttons));
        }
        return lines;
    }

    /** Whether the messenger has taken it; it doesn't take a press of a button that is gone. */
    boolean does(Reaction reaction) {
        return switch (reaction) {
            case Reaction.Press press -> post("/press", Map.of("label", press.label()));
            case Reaction.Write write -> post("/text", Map.of("text", write.text()));
            case Reaction.SendPlace place -> post("/location", Map.of("lat", place.lat(), "lon", place.lon()));
            case Reaction.SendPhoto _ -> photo();
            case Reaction.Nothing _ -> false;
        };
    }

    private boolean post(String path, Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(chat + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(request).statusCode() == 200;
    }

    private boolean photo() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"p.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Photos.png());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(chat + "/photo"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return send(request).statusCode() == 200;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
