package ru.otklik.bot.desk.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.incidents.Trails;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** What waits for the curator to say whose it is: each row shows who may be meant, and is given to one of them at once. */
@Controller
@RequestMapping("/desk/triage")
class TriagePage {
    private static final int MOST = 40;

    /** The page offers it for some seconds; a slow connection may need more. */
    private static final Duration UNDO = Duration.ofSeconds(30);

    private static final Set<IncidentStatus> OPEN =
            Set.of(IncidentStatus.NEW, IncidentStatus.IN_WORK, IncidentStatus.WAITING, IncidentStatus.REOPENED);

    private final Incidents incidents;
    private final Trails trails;
    private final Here here;
    private final Suggestions suggestions;
    private final Region region;
    private final Clock clock;

    TriagePage(Incidents incidents, Trails trails, Here here, Suggestions suggestions, Region region, Clock clock) {
        this.incidents = incidents;
        this.trails = trails;
        this.here = here;
        this.suggestions = suggestions;
        this.region = region;
        this.clock = clock;
    }

    /**
     * @param here why it is the curator's
     * @param problem why it could not be given to somebody; empty if nobody tried
     */
    record Row(IncidentSummary incident, List<String> here, List<Suggestions.Suggestion> suggestions, String problem) {}

    /** @param version of the incident since then: with another one, somebody has begun */
    record Given(String number, String to, int version, String words) {}

    @GetMapping
    ModelAndView all(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "") String given,
            @RequestParam(defaultValue = "") String back) {
        ModelAndView page = page(account).addObject("back", back);
        String number = PlainText.of(given);
        if (!number.isEmpty()) {
            incidents
                    .card(account.viewer(), number)
                    .filter(card -> !isOurs(card))
                    .ifPresent(card -> page.addObject("given", given(card)));
        }
        return page;
    }

    private ModelAndView page(Account account) {
        List<IncidentSummary> all = incidents.list(account.viewer(), query(), MOST + 1);
        Map<String, Trail> howTheyCame = trails.of(
                account.viewer(), all.stream().map(IncidentSummary::number).toList());
        return new ModelAndView("desk/triage")
                .addObject(
                        "rows",
                        all.stream()
                                .limit(MOST)
                                .map(incident ->
                                        row(incident, Objects.requireNonNull(howTheyCame.get(incident.number())), ""))
                                .toList())
                .addObject("more", all.size() > MOST);
    }

    private static IncidentQuery query() {
        IncidentQuery open = IncidentQuery.of(OPEN, "");
        return new IncidentQuery(
                OPEN, IncidentQuery.Whose.OUR_AGENCYS, false, null, Set.of(), Set.of(), null, null, "", open.order());
    }

    @PostMapping("/{number}/assign")
    ModelAndView assign(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String agency,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        Who who = new Who(account, part != null);
        Optional<IncidentCard> card = incidents.card(account.viewer(), number);
        if (card.isEmpty()) {
            return refused(who, null, "Сообщения № %s больше нет.".formatted(number), HttpStatus.NOT_FOUND);
        }
        if (!isOurs(card.get())) {
            return refused(
                    who,
                    null,
                    "№ %s уже распределили: он у ведомства «%s»."
                            .formatted(number, name(card.get().summary().agency())),
                    HttpStatus.CONFLICT);
        }
        Optional<Agency> to = region.agencies().stream()
                .filter(known -> known.id().value().equals(agency))
                .findFirst();
        if (to.isEmpty() || to.get().id().equals(region.curator())) {
            return refused(who, card.get(), "Выберите ведомство.", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Outcome outcome = incidents.forward(
                account.viewer(),
                number,
                to.get().id(),
                "Распределил куратор.",
                card.get().version());
        return switch (outcome) {
            case Outcome.Done(IncidentCard now) ->
                part == null
                        ? new ModelAndView(
                                "redirect:/desk/triage?given=" + now.summary().number())
                        : new ModelAndView("desk/triage :: given", "given", given(now));
            case Outcome.Refused(String reason) -> refused(who, card.get(), reason, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Changed(IncidentCard now) ->
                refused(who, now, "Пока вы выбирали, его изменили. Посмотрите ещё раз.", HttpStatus.CONFLICT);
            case Outcome.NotFound _ ->
                refused(who, null, "Сообщения № %s больше нет.".formatted(number), HttpStatus.NOT_FOUND);
        };
    }

    /** Only what nobody has touched since, and only by whoever gave it away, and soon. */
    @PostMapping("/{number}/undo")
    ModelAndView undo(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        Who who = new Who(account, part != null);
        Optional<IncidentCard> card = incidents.card(account.viewer(), number);
        if (card.isEmpty()) {
            return refused(who, null, "Сообщения № %s больше нет.".formatted(number), HttpStatus.NOT_FOUND);
        }
        HistoryEntry last = card.get().history().getLast();
        boolean soon = last.at().plus(UNDO).isAfter(clock.instant());
        if (card.get().version() != version || !soon || !last.who().equals(account.name()) || isOurs(card.get())) {
            return refused(
                    who,
                    null,
                    "№ %s уже не отменить: ведомство начало работать или прошло время. Передайте его с карточки."
                            .formatted(number),
                    HttpStatus.CONFLICT);
        }
        Outcome outcome = incidents.forward(
                account.viewer(), number, region.curator(), "Куратор отменил распределение.", version);
        return switch (outcome) {
            case Outcome.Done(IncidentCard now) ->
                part == null
                        ? new ModelAndView(
                                "redirect:/desk/triage?back=" + now.summary().number())
                        : new ModelAndView("desk/triage :: row", "row", row(account, now, ""));
            case Outcome.Refused(String reason) -> refused(who, null, reason, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Changed _, Outcome.NotFound _ ->
                refused(who, null, "№ %s уже не отменить.".formatted(number), HttpStatus.CONFLICT);
        };
    }

    private boolean isOurs(IncidentCard card) {
        return card.summary().agency().equals(region.curator());
    }

    private Given given(IncidentCard card) {
        return new Given(
                card.summary().number(),
                name(card.summary().agency()),
                card.version(),
                card.summary().words());
    }

    private Row row(Account account, IncidentCard card, String problem) {
        return row(card.summary(), trails.of(account.viewer(), card.summary().number()), problem);
    }

    private Row row(IncidentSummary incident, Trail trail, String problem) {
        return new Row(incident, here.why(incident, trail), suggestions.of(incident, trail), problem);
    }

    private String name(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    /** @param part whether an open page takes the answer */
    private record Who(Account account, boolean part) {}

    /** @param card what can be tried again; null if there is nothing to try */
    private ModelAndView refused(Who who, @Nullable IncidentCard card, String problem, HttpStatus status) {
        ModelAndView page;
        if (!who.part()) {
            page = page(who.account()).addObject("problem", problem);
        } else if (card == null) {
            page = new ModelAndView("desk/triage :: gone", "problem", problem);
        } else {
            page = new ModelAndView("desk/triage :: row", "row", row(who.account(), card, problem));
        }
        page.setStatus(status);
        return page;
    }
}
