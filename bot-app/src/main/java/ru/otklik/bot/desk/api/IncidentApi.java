package ru.otklik.bot.desk.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import ru.otklik.bot.desk.MediaAnswers;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentStatus;
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

    private final Incidents incidents;
    private final Drafts drafts;
    private final MediaAnswers media;
    private final Region region;

    IncidentApi(Incidents incidents, Drafts drafts, MediaAnswers media, Region region) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.media = media;
        this.region = region;
    }

    record AnswerBody(@Nullable String text, @Nullable Integer version) implements StrictBodies.Body {}

    record ForwardBody(
            @Nullable String agency,
            @Nullable String reason,
            @Nullable String topic,
            @Nullable Integer version) implements StrictBodies.Body {}

    record AskBody(@Nullable String text, @Nullable Integer version) implements StrictBodies.Body {}

    record TakeBody(@Nullable Integer version) implements StrictBodies.Body {}

    @GetMapping("/incidents")
    List<IncidentJson.Line> list(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "limit — от 1 до %d.".formatted(MOST));
        }
        return incidents.list(account.viewer(), statuses(status), limit).stream()
                .map(IncidentJson.Line::of)
                .toList();
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

    @PostMapping("/incidents/{number}/answer")
    ResponseEntity<IncidentJson.Card> answer(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody AnswerBody body) {
        String text = written("text", body.text(), 1, Incidents.LONGEST_ANSWER);
        IncidentJson.Card card =
                done(number, incidents.answer(account.viewer(), number, text, List.of(), body.version()));
        boolean waits = drafts.of(account.viewer(), number)
                .filter(Drafts.Draft::isOnApproval)
                .isPresent();
        // Taken, and with the resident only once a chief has approved it.
        return ResponseEntity.status(waits ? HttpStatus.ACCEPTED : HttpStatus.OK)
                .body(card);
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

    private static IncidentJson.Card done(String number, Outcome outcome) {
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

    private static Set<IncidentStatus> statuses(String wanted) {
        EnumSet<IncidentStatus> statuses = EnumSet.noneOf(IncidentStatus.class);
        for (String word : wanted.split(",", -1)) {
            if (!word.isBlank()) {
                statuses.add(Arrays.stream(IncidentStatus.values())
                        .filter(s -> s.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElseThrow(() -> new ApiRefusal(
                                HttpStatus.BAD_REQUEST,
                                "Состояния «%s» нет, есть: %s."
                                        .formatted(
                                                word.strip(),
                                                Arrays.stream(IncidentStatus.values())
                                                        .map(s -> s.name().toLowerCase(Locale.ROOT))
                                                        .collect(Collectors.joining(", "))))));
            }
        }
        return statuses;
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

    private static String written(String field, @Nullable String value, int shortest, int longest) {
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

    private static ApiRefusal notFound(String number) {
        return new ApiRefusal(HttpStatus.NOT_FOUND, "Инцидента № %s у вас нет.".formatted(WrittenNumber.plain(number)));
    }
}
