package ru.otklik.bot.sandbox.telegram;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Brought;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a bot's updates to its address, one after another: any 2xx is success, the first retry follows at once, later ones after 1, 2, 4…
 * up to 60 seconds or after the {@code Retry-After} of the answer (tdlib/telegram-bot-api, WebhookActor.cpp). An update is given up only
 * when it expires.
 */
final class Webhook {
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST_PAUSE = 60;
    private static final int LONGEST_RETRY_AFTER = 3600;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Bot bot;
    private final Methods methods;
    private final Address address;
    private final Thread courier;
    private volatile @Nullable Failure lastFailure;

    /** @param secret what the header {@code X-Telegram-Bot-Api-Secret-Token} carries, or empty */
    record Address(URI url, String secret, int maxConnections) {}

    /** @param at seconds since 1970 */
    record Failure(long at, String reason) {}

    Webhook(Bot bot, Methods methods, Address address) {
        this.bot = bot;
        this.methods = methods;
        this.address = address;
        courier = Thread.ofVirtual().name("emulated-webhook-" + bot.page()).unstarted(this::deliver);
    }

    Address address() {
        return address;
    }

    /** The last trouble, or null if there was none. */
    @Nullable
    Failure lastFailure() {
        return lastFailure;
    }

    void start() {
        courier.start();
    }

    void stop() {
        courier.interrupt();
    }

    private void deliver() {
        try (HttpClient http = client()) {
            int failures = 0;
            while (!bot.updates().isClosed()) {
                ObjectNode update = bot.updates().head(IDLE);
                if (update == null) {
                    continue;
                }
                @Nullable Integer pause = post(http, update, failures);
                if (pause == null) {
                    bot.change(() -> {
                        bot.updates().remove(update);
                        return null;
                    });
                    failures = 0;
                } else {
                    failures++;
                    Thread.sleep(Duration.ofSeconds(pause));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    /** Null if the update was taken, else the seconds to wait before the next try. */
    private @Nullable Integer post(HttpClient http, ObjectNode update, int failures) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.url)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(update.toString()));
        if (!address.secret.isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", address.secret);
        }
        int pause = failures == 0 ? 0 : (int) Math.min(LONGEST_PAUSE, 1L << Math.min(failures - 1, 10));
        try {
            HttpResponse<String> response = Brought.send(http, request.build());
            if (response.statusCode() / 100 == 2) {
                answer(response.body());
                return null;
            }
            lastFailure = failure("Wrong response from the webhook: " + response.statusCode());
            return retryAfter(response, pause);
        } catch (IOException e) {
            lastFailure = failure("Connection failed: " + e.getClass().getSimpleName());
            return pause;
        }
    }

    private Failure failure(String reason) {
        return new Failure(bot.now().getEpochSecond(), reason);
    }

    private static int retryAfter(HttpResponse<?> response, int otherwise) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(v -> v.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .filter(v -> v <= LONGEST_RETRY_AFTER)
                .orElse(otherwise);
    }

    /** The answer may carry one call, whose result nobody learns. */
    private void answer(String body) {
        try {
            JsonNode call = JSON.readTree(body);
            String name = call.path("method").asString("");
            if (!name.isEmpty() && !Set.of("setwebhook", "deletewebhook").contains(name) && !name.startsWith("get")) {
                methods.named(name).call(bot, new Params().putAll(call));
            }
        } catch (JacksonException | Refusal e) {
            // An answer that is no call, or a call that is refused, is nobody's concern.
        }
    }
}
