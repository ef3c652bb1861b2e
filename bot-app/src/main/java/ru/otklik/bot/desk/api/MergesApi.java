package ru.otklik.bot.desk.api;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Merges;
import ru.otklik.bot.incidents.Merges.Seen;

/** Incidents that turn out to be one, and reports that turn out to be of another, over the API. Versions are asked for: nobody merges what they have not seen. */
@RestController
@RequestMapping("/api/v1")
class MergesApi {
    private final Merges merges;

    MergesApi(Merges merges) {
        this.merges = merges;
    }

    record SeenBody(@Nullable String number, @Nullable Integer version) implements StrictBodies.Body {
        Seen seen() {
            if (number == null || version == null) {
                throw new ApiRefusal(HttpStatus.BAD_REQUEST, "У каждого инцидента нужны поля «number» и «version».");
            }
            return new Seen(number, version);
        }
    }

    record MergeBody(
            @Nullable SeenBody into,
            @Nullable List<SeenBody> others,
            @Nullable String reason) implements StrictBodies.Body {}

    record SplitBody(
            @Nullable List<String> reports,
            @Nullable String reason,
            @Nullable Integer version) implements StrictBodies.Body {}

    @PostMapping("/together/merge")
    IncidentJson.Card merge(@AuthenticationPrincipal Account account, @RequestBody MergeBody body) {
        if (body.into() == null) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "Нужно поле «into»: что останется.");
        }
        Seen into = body.into().seen();
        List<Seen> others = Objects.requireNonNullElse(body.others(), List.<SeenBody>of()).stream()
                .map(SeenBody::seen)
                .distinct()
                .toList();
        if (others.isEmpty() || others.size() >= Merges.MOST) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "В поле «others» — от 1 до %d.".formatted(Merges.MOST - 1));
        }
        return IncidentApi.done(into.number(), merges.merge(account.viewer(), into, others, reason(body.reason())));
    }

    @PostMapping("/incidents/{number}/split")
    IncidentJson.Card split(
            @AuthenticationPrincipal Account account, @PathVariable String number, @RequestBody SplitBody body) {
        List<String> reports = Objects.requireNonNullElse(body.reports(), List.<String>of()).stream()
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (reports.isEmpty()) {
            throw new ApiRefusal(HttpStatus.BAD_REQUEST, "Нужно поле «reports»: номера того, что отделить.");
        }
        Seen from = new SeenBody(number, body.version()).seen();
        return IncidentApi.done(number, merges.split(account.viewer(), from, reports, reason(body.reason())));
    }

    private static String reason(@Nullable String written) {
        return IncidentApi.written("reason", written, Incidents.SHORTEST_REASON, Incidents.LONGEST_REASON);
    }
}
