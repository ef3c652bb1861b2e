package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An agency's own system: talks to the desk's API with the agency's token. */
final class DeskClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String token;

    private DeskClient(String base, String token) {
        this.base = base;
        this.token = token;
    }

    /** @param agency whose demo account's token to use */
    static DeskClient of(String base, String agency) {
        for (JsonNode account : JSON.readTree(send(HttpRequest.newBuilder(URI.create(base + "/sandbox/api/accounts"))
                        .build())
                .body())) {
            if (account.path("agency").asString().equals(agency)) {
                return new DeskClient(base, account.path("apiToken").asString());
            }
        }
        throw new AssertionError("no demo account of agency " + agency);
    }

    record Answer(int status, JsonNode body) {}

    Answer get(String path) {
        return answer(request(path).build());
    }

    Answer post(String path, Map<String, ?> body) {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build());
    }

    /** @param photos by the form's field: {@code before}, {@code after}, {@code photos} */
    Answer answerWith(String number, String text, Map<String, byte[]> photos) {
        String border = "border-of-parts";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n%s\r\n"
                .formatted(border, text)
                .getBytes(StandardCharsets.UTF_8));
        photos.forEach((field, photo) -> {
            body.writeBytes(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"p.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
                            .formatted(border, field)
                            .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(photo);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        });
        body.writeBytes("--%s--\r\n".formatted(border).getBytes(StandardCharsets.UTF_8));
        return answer(request("/incidents/" + number + "/answer")
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** What became of the first part of the first answer. */
    String deliveryState(String number) {
        JsonNode answer = get("/incidents/" + number).body().path("answers").path(0);
        return answer.path("deliveries").path(0).path("state").asString();
    }

    void awaitsDelivery(String number, String state) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(deliveryState(number)).isEqualTo(state));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest request) {
        HttpResponse<String> response = send(request);
        return new Answer(response.statusCode(), JSON.readTree(response.body().isEmpty() ? "null" : response.body()));
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the desk does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
