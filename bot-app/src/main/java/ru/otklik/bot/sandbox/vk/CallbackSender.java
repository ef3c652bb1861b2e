package ru.otklik.bot.sandbox.vk;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import ru.otklik.bot.sandbox.Brought;
import ru.otklik.bot.sandbox.vk.CallbackServer.Status;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings events to callback servers (dev.vk.com/ru/api/callback/getting-started): until the answer is {@code ok}, with growing waits, a
 * few times. As at VK nothing keeps events in order: one that is retried is overtaken by later ones.
 */
@Component
@Profile("sandbox")
class CallbackSender {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofHours(3);
    private static final Set<Integer> MAY_POSTPONE = Set.of(410, 429, 503);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Duration> waits;

    CallbackSender(VkSettings settings) {
        waits = settings.callbackRetries();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
        http.shutdownNow();
    }

    /** Asks the server for the community's code; what it answers decides whether it will hear anything. */
    void confirm(Community community, CallbackServer server) {
        ObjectNode question = Methods.object().put("type", "confirmation").put("group_id", community.groupId());
        String sealed = seal(community, server, question);
        URI url = server.url();
        threads.execute(() -> {
            Optional<HttpResponse<String>> answer = post(url, sealed, 0);
            community.change(() -> {
                Callbacks callbacks = community.callbacks();
                boolean right = answer.filter(given -> given.statusCode() == 200)
                        .map(HttpResponse::body)
                        .filter(body -> body.strip().equals(callbacks.code()))
                        .isPresent();
                server.become(right ? Status.OK : Status.FAILED);
                if (right) {
                    callbacks.useUpCode();
                }
            });
        });
    }

    void send(Community community, Kept.Delivery delivery) {
        threads.execute(() -> {
            if (deliver(community, delivery)) {
                community.change(() -> community.settle(delivery));
            }
        });
    }

    /** Whether this is over, one way or another: not if the emulator stops while it waits. */
    private boolean deliver(Community community, Kept.Delivery delivery) {
        for (int attempt = 0; attempt <= waits.size(); attempt++) {
            Optional<CallbackServer> server =
                    community.run(() -> community.callbacks().find(delivery.server()));
            if (server.isEmpty()) {
                return true;
            }
            Optional<HttpResponse<String>> answer = post(server.get().url(), delivery.body(), attempt);
            String body = answer.map(HttpResponse::body).orElse("").strip();
            if (answer.isPresent() && answer.get().statusCode() == 200 && body.equals("ok")) {
                return true;
            }
            if (body.equals("remove")) {
                community.change(() -> community.callbacks().remove(server.get()));
                return true;
            }
            if (attempt < waits.size() && !pause(waitAfter(answer, waits.get(attempt)))) {
                return false;
            }
        }
        return true;
    }

    private static Duration waitAfter(Optional<HttpResponse<String>> answer, Duration otherwise) {
        return answer.filter(given -> MAY_POSTPONE.contains(given.statusCode()))
                .flatMap(given -> given.headers().firstValue("Retry-After"))
                .filter(seconds -> seconds.matches("\\d{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(wait -> wait.compareTo(LONGEST_RETRY_AFTER) < 0)
                .orElse(otherwise);
    }

    private Optional<HttpResponse<String>> post(URI url, String body, int retry) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (retry > 0) {
            request.header("X-Retry-Counter", String.valueOf(retry));
        }
        try {
            return Optional.of(Brought.send(http, request.build()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean pause(Duration wait) {
        try {
            Thread.sleep(wait);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The event as this server gets it. To be called under the community's lock. */
    static String seal(Community community, CallbackServer server, ObjectNode event) {
        ObjectNode whole = event.deepCopy();
        if (!server.secret().isEmpty()) {
            whole.put("secret", server.secret());
        }
        return Addresses.complete(whole.toString(), community.callbacks().base());
    }
}
