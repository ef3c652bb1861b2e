package ru.otklik.bot.desk.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import ru.otklik.bot.desk.MediaAnswers;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.WrittenNumber;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What the desk does, for agencies' own systems. A number is an incident's own or any joined report's. */
@RestController
@RequestMapping("/api/v1")
class IncidentApi {
    private static final int MOST = 500;

    /** Whoever needs more of them asks by days. */
    private static final int FARTHEST = 10_000;

    private final Incidents incidents;
    private final AskedQueue asked;
    private final MediaAnswers media;
    private final Region region;

    IncidentApi(Incidents incidents, AskedQueue asked, MediaAnswers media, Region region) {
        this.incidents = incidents;
        this.asked = asked;
        this.media = media;
        this.region = region;
    }

    record ForwardBody(
            @Nullable String agency,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable Integer version) implements StrictBodies.Body {}

    record AskBody(@Nullable String text, @Nullable Integer version) implements StrictBodies.Body {}

    record TakeBody(@Nullable Integer version) implements StrictBodies.Body {}

    /** @param parameters {@code limit}, {@code offset} and those of {@link AskedQueue} */
    @GetMapping("/incidents")
    ResponseEntity<List<IncidentJson.Line>> list(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam Map<String, String> parameters) {
        if (limit < 1 || limit > MOST) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "limit — от 1 до %d.".formatted(MOST));
        }
        if (offset < 0 || offset > FARTHEST) {
            throw new ApiRefusal(
                    HttpStatus.BAD_REQUEST, "offset — от 0 до %d, дальше сузьте отбор.".formatted(FARTHEST));
        }
        List<IncidentSummary> found =
                incidents.list(account.viewer(), asked.of(parameters), Math.addExact(offset, limit + 1));
        List<IncidentJson.Line> lines = found.stream()
                .skip(offset)
                .limit(limit)
                .map(IncidentJson.Line::of)
                .toList();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (found.size() > offset + limit) {
            answer.header(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(parameters, offset + limit)));
        }
        return answer.body(lines);
    }

    private static String next(Map<String, String> parameters, int offset) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.put("offset", String.valueOf(offset));
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/v1/incidents");
        all.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(all).toUriString();
    }

    @GetMapping("/incidents/{number}")
    IncidentJson.Card card(@AuthenticationPrincipal Account account, @PathVariable String number) {
        return incidents
                .card(account.viewer(), number)
                .map(IncidentJson.Card::of)
                .orElseThrow(() -> notFound(number));
    }

    @PostMapping("/incidents/{number}/take")
    IncidentJson.Card take(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            @RequestBody(required = false) @Nullable TakeBody body) {
        return done(number, incidents.take(account.viewer(), number, body == null ? null : body.version()));
    }

    @PostMapping("/incidents/{number}/ask")
    IncidentJson.Card ask(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody AskBody body) {
        String text = written("text", body.text(), 1, Incidents.LONGEST_QUESTION);
        return done(number, incidents.ask(account.viewer(), number, text, body.version()));
    }

    @PostMapping("/incidents/{number}/forward")
    IncidentJson.Card forward(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody ForwardBody body) {
        TopicId topic = topic(body.topic());
        String reason = written("reason", body.reason(), Incidents.SHORTEST_REASON, Incidents.LONGEST_REASON);
        if (topic != null && body.agency() == null) {
            return done(number, incidents.correctTopic(account.viewer(), number, topic, reason, body.version()));
        }
        AgencyId agency = agency(body.agency());
        return done(number, incidents.forward(account.viewer(), number, agency, reason, topic, body.version()));
    }

    @GetMapping("/media/{id}")
    ResponseEntity<byte[]> media(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return media.of(account.viewer(), id)
                .orElseThrow(() -> new ApiRefusal(HttpStatus.NOT_FOUND, "Такого файла нет."));
    }

    static IncidentJson.Card done(String number, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done done -> IncidentJson.Card.of(done.card());
            case Outcome.NotFound _ -> throw notFound(number);
            case Outcome.Refused refused -> throw new ApiRefusal(HttpStatus.CONFLICT, refused.reason());
            case Outcome.Changed changed ->
                throw new ApiRefusal(
                        HttpStatus.CONFLICT,
                        "Инцидент уже изменили, его версия теперь %d."
                                .formatted(changed.card().version()));
        };
    }

    private AgencyId agency(@Nullable String value) {
        return region.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new ApiRefusal(
                        HttpStatus.BAD_REQUEST,
                        value == null || value.isBlank()
                                ? "Нужно поле «agency»."
                                : "Ведомства «%s» нет.".formatted(value)));
    }

    private @Nullable TopicId topic(@Nullable String value) {
        if (value == null) {
            return null;
        }
        return region.taxonomy().topics().stream()
                .map(Topic::id)
                .filter(id -> id.value().equals(value))
                .findFirst()
                .orElseThrow(() -> new ApiRefusal(HttpStatus.BAD_REQUEST, "Темы «%s» нет.".formatted(value)));
    }

    static String written(String field, @Nullable String value, int shortest, int longest) {
        String text = value == null ? "" : PlainText.of(value);
        if (text.isEmpty()) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "Нужно поле «%s».".formatted(field));
        }
        if (text.length() < shortest || text.length() > longest) {
            throw new ApiRefusal(
                    HttpStatus.BAD_REQUEST,
                    "В поле «%s» — от %d до %d знаков, а пришло %d."
                            .formatted(field, shortest, longest, text.length()));
        }
        return text;
    }

    static ApiRefusal notFound(String number) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "Инцидента № %s у вас нет.".formatted(WrittenNumber.plain(number)));
    }
}
