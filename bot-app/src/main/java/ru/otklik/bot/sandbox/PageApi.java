package ru.otklik.bot.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What concerns a page as a whole: troubles made on purpose, odd updates, its token, its pictures. */
@RestController
@Profile("sandbox")
@RequestMapping("/sandbox/api/{messenger}/{page}")
class PageApi {
    private static final int MOST_TIMES = 10_000;
    private static final Set<String> SHOWN = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    private final Messengers messengers;
    private final JsonMapper json;

    PageApi(Messengers messengers, JsonMapper json) {
        this.messengers = messengers;
        this.json = json;
    }

    /** Answers with the fault as it was understood. */
    @PostMapping("/faults")
    FaultBody fault(@PathVariable String messenger, @PathVariable String page, @RequestBody Body body) {
        Fault.Kind kind = kind(body.text("kind"));
        int times = body.whole("times", 1, MOST_TIMES, 1);
        int value =
                switch (kind) {
                    case DROP_BEFORE, DROP_AFTER -> 0;
                    case STATUS -> body.whole("value", 400, 599, 500);
                    case DELAY -> body.whole("value", 1, 600_000, 3_000);
                    case LIMIT -> body.whole("value", 1, 3_600, 3);
                };
        messengers.named(messenger).fault(page, new Fault(kind, times, value));
        return new FaultBody(word(kind), times, value);
    }

    /** The faults that no call has met yet, the next one first. */
    @GetMapping("/faults")
    List<FaultBody> waitingFaults(@PathVariable String messenger, @PathVariable String page) {
        return messengers.named(messenger).waitingFaults(page).stream()
                .map(fault -> new FaultBody(word(fault.kind()), fault.times(), fault.value()))
                .toList();
    }

    private static Fault.Kind kind(String word) {
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> word(kind).equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongRequest("Поле «kind» — %s, а не «%s»"
                        .formatted(
                                Arrays.stream(Fault.Kind.values())
                                        .map(PageApi::word)
                                        .collect(Collectors.joining(", ")),
                                word)));
    }

    private static String word(Fault.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    record FaultBody(String kind, int times, int value) {}

    /** Any JSON, whatever content type it is said to have. */
    @PostMapping("/raw")
    Map<String, Boolean> raw(@PathVariable String messenger, @PathVariable String page, @RequestBody byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        try {
            json.readTree(text);
        } catch (JacksonException e) {
            throw new WrongRequest("Тело запроса — не JSON: " + e.getOriginalMessage());
        }
        messengers.named(messenger).raw(page, text);
        return Map.of("accepted", true);
    }

    @PostMapping("/revoke")
    Map<String, Boolean> revoke(@PathVariable String messenger, @PathVariable String page) {
        messengers.named(messenger).revoke(page);
        return Map.of("revoked", true);
    }

    /** What isn't a picture that browsers show is given as mere bytes: it came from whoever wrote to the sandbox. */
    @GetMapping("/pictures/{id}")
    ResponseEntity<byte[]> picture(@PathVariable String messenger, @PathVariable String page, @PathVariable String id) {
        Picture picture = messengers
                .named(messenger)
                .picture(id)
                .orElseThrow(() -> new NoSuchElementException("Нет картинки «%s»".formatted(id)));
        String type = picture.contentType().toLowerCase(Locale.ROOT);
        return ResponseEntity.ok()
                .contentType(SHOWN.contains(type) ? MediaType.valueOf(type) : MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(picture.bytes());
    }
}
