package ru.otklik.bot.sandbox.vk;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import ru.otklik.bot.sandbox.DropConnections;
import ru.otklik.bot.sandbox.Fault;

/**
 * Carries out a sending call as the page's next fault wants it. A {@code STATUS} from 200 to 599 is an HTTP status with a web page for a
 * body, as VK's front servers answer; any other value is an API error of that code ({@code 10} is VK's own internal error).
 */
final class FaultyCalls {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private FaultyCalls() {}

    /** Gives null if there is to be no answer at all. */
    static @Nullable ResponseEntity<String> carryOut(
            Faults faults, HttpServletRequest request, Supplier<ResponseEntity<String>> call) {
        Optional<Fault> fault = faults.next();
        if (fault.isEmpty()) {
            return call.get();
        }
        int value = fault.get().value();
        return switch (fault.get().kind()) {
            case DROP_BEFORE -> drop(request);
            case DROP_AFTER -> {
                ResponseEntity<String> unsaid = call.get();
                yield unsaid == null ? null : drop(request);
            }
            case STATUS -> {
                if (value < 200 || value > 599) {
                    throw ApiError.of(value);
                }
                yield ResponseEntity.status(value).contentType(HTML).body("<html><h1>" + value + "</h1></html>");
            }
            case DELAY -> {
                ResponseEntity<String> answer = call.get();
                pause(Duration.ofMillis(value));
                yield answer;
            }
            case LIMIT -> throw ApiError.tooManyCalls();
        };
    }

    private static @Nullable ResponseEntity<String> drop(HttpServletRequest request) {
        DropConnections.mark(request);
        return null;
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
