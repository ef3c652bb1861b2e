package ru.otklik.bot.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The agencies' own systems: each answers what it is told of over the desk's API, tries until it is done, and looks before it tries again.
 * An answer names the version of the incident it was written for, so that a try that seemed to fail is never made twice.
 */
final class Agencies implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String CURATOR = "cur";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 8;

    private final HttpClient http;
    private final String base;
    private final Consumer<String> closed;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<String, String> given = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * @param base the application's address
     * @param closed is told the number of a report that needs no answer any more
     */
    Agencies(HttpClient http, String base, Consumer<String> closed) {
        this.http = http;
        this.base = base;
        this.closed = closed;
    }

    /** Has a report answered, some time later. */
    void answer(String number) {
        String text = "Сделали, заявка %d.".formatted(asked.incrementAndGet());
        threads.execute(() -> {
            try {
                free.acquire();
                try {
                    work(number, text);
                } finally {
                    free.release();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** How many answers the application has taken. */
    int given() {
        return given.size();
    }

    private void work(String number, String text) throws InterruptedException {
        while (!done(number, text)) {
            Thread.sleep(PAUSE);
        }
    }

    /** One look and one try. */
    private boolean done(String number, String text) throws InterruptedException {
        try {
            HttpResponse<String> card = send(CURATOR, number, "", null);
            if (card.statusCode() != 200) {
                return false;
            }
            JsonNode incident = JSON.readTree(card.body());
            if (incident.path("answers")
                    .valueStream()
                    .anyMatch(answer -> answer.path("text").asString().equals(text))) {
                given.put(number, text);
                return true;
            }
            if (incident.path("status").asString().equals("closed")) {
                closed.accept(number);
                return true;
            }
            send(
                    incident.path("agency").asString(),
                    number,
                    "/answer",
                    Map.of("text", text, "version", incident.path("version").asInt()));
            // Whatever came of it, the next look tells.
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private HttpResponse<String> send(String agency, String number, String action, @Nullable Map<String, ?> body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + "/api/v1/incidents/" + number + action))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer demo-" + agency);
        if (body != null) {
            request.header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
