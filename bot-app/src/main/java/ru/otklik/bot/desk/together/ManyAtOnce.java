package ru.otklik.bot.desk.together;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.pages.Templates;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** Does the same with incident after incident, each by itself and by its own rules, and tells of each what became of it. */
@Component
class ManyAtOnce {
    private static final Logger log = LoggerFactory.getLogger(ManyAtOnce.class);

    private final Incidents incidents;
    private final Drafts drafts;
    private final Templates templates;
    private final Region region;
    private final Clock clock;

    ManyAtOnce(Incidents incidents, Drafts drafts, Templates templates, Region region, Clock clock) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.templates = templates;
        this.region = region;
        this.clock = clock;
    }

    List<Fate> take(Viewer viewer, List<Chosen> chosen) {
        return each(
                viewer,
                chosen,
                (one, seen) -> fate(
                        viewer,
                        seen,
                        incidents.take(viewer, one.number(), one.version()),
                        _ -> done(seen, "в работе у вас", true)));
    }

    List<Fate> forward(Viewer viewer, List<Chosen> chosen, AgencyId to, String reason) {
        return each(
                viewer,
                chosen,
                (one, seen) -> fate(
                        viewer,
                        seen,
                        incidents.forward(viewer, one.number(), to, reason, one.version()),
                        card -> forwarded(viewer, seen, card.summary().agency(), to)));
    }

    /** @param text fields of it that an incident knows are filled in for each */
    List<Fate> answer(Viewer viewer, List<Chosen> chosen, String text, Duration hold) {
        return each(viewer, chosen, (one, seen) -> {
            Optional<Draft> others = drafts.of(viewer, one.number())
                    .filter(draft -> draft.state().isOpen() && !isOwn(viewer, draft));
            return others.isPresent()
                    ? left(
                            seen,
                            "уже пишет %s: откройте и решите, что с этим черновиком"
                                    .formatted(others.get().author()))
                    : fate(
                            viewer,
                            seen,
                            incidents.answer(
                                    viewer, one.number(), templates.filled(text, seen), List.of(), hold, one.version()),
                            card -> answered(viewer, seen, card));
        });
    }

    List<Fate> undo(Viewer viewer, List<Chosen> chosen) {
        return each(
                viewer,
                chosen,
                (one, seen) -> fate(
                        viewer,
                        seen,
                        drafts.undo(viewer, one.number()),
                        _ -> done(seen, "не отправлено, ответ остался черновиком", true)));
    }

    /** How it stands with answers of a moment ago. */
    List<Fate> look(Viewer viewer, List<Chosen> chosen) {
        return each(
                viewer,
                chosen,
                (one, seen) -> incidents
                        .card(viewer, one.number())
                        .map(card -> answered(viewer, seen, card))
                        .orElseGet(() -> gone(one.number())));
    }

    /** When the first of the answers goes. */
    long millisLeft(Viewer viewer, List<Fate> fates) {
        return fates.stream()
                .filter(Fate::isGoing)
                .findFirst()
                .flatMap(fate -> drafts.of(viewer, fate.number()))
                .map(Draft::sendAt)
                .map(sendAt -> Duration.between(clock.instant(), sendAt).toMillis())
                .map(millis -> Math.max(0, millis))
                .orElse(0L);
    }

    private List<Fate> each(Viewer viewer, List<Chosen> chosen, BiFunction<Chosen, IncidentSummary, Fate> act) {
        Map<String, IncidentSummary> seen =
                incidents.chosen(viewer, chosen.stream().map(Chosen::number).toList()).stream()
                        .collect(Collectors.toMap(IncidentSummary::number, Function.identity()));
        List<Fate> fates = new ArrayList<>();
        for (Chosen one : chosen) {
            IncidentSummary summary = seen.get(one.number());
            fates.add(summary == null ? gone(one.number()) : tried(one, summary, act));
        }
        return fates;
    }

    /** What fails must not hide what became of the others. */
    private static Fate tried(Chosen one, IncidentSummary seen, BiFunction<Chosen, IncidentSummary, Fate> act) {
        try {
            return act.apply(one, seen);
        } catch (RuntimeException e) {
            log.warn("Incident {} is left out of what was to be done with several", one.number(), e);
            return left(seen, "не вышло, ошибка на нашей стороне: повторите позже");
        }
    }

    private Fate fate(Viewer viewer, IncidentSummary seen, Outcome outcome, Function<IncidentCard, Fate> done) {
        return switch (outcome) {
            case Outcome.Done(IncidentCard card) -> done.apply(card);
            case Outcome.Refused(String reason) -> left(seen, reason);
            case Outcome.Changed(IncidentCard card) -> left(seen, changed(card));
            case Outcome.NotFound _ -> gone(seen.number());
        };
    }

    /** Who did what last. */
    String changed(IncidentCard card) {
        HistoryEntry last = card.history().getLast();
        return "изменили, пока вы выбирали: %s %s (%s)".formatted(last.who(), last.what(), at(last.at()));
    }

    private Fate forwarded(Viewer viewer, IncidentSummary seen, AgencyId got, AgencyId meant) {
        String agency = region.agency(got).map(Agency::name).orElse(got.value());
        String text =
                got.equals(meant) ? "передано: «%s»".formatted(agency) : "передавали уже дважды, теперь решит куратор";
        return done(seen, text, viewer.sees(got));
    }

    private Fate answered(Viewer viewer, IncidentSummary seen, IncidentCard card) {
        Optional<Draft> draft = drafts.of(viewer, seen.number());
        if (draft.isPresent() && draft.get().isHeld()) {
            return new Fate(
                    seen.number(),
                    seen.words(),
                    seen.address(),
                    Fate.State.GOING,
                    "уйдёт через несколько секунд",
                    true);
        }
        if (draft.isPresent() && draft.get().isOnApproval()) {
            return done(seen, "на согласовании у руководителя", true);
        }
        if (card.summary().status() == IncidentStatus.ANSWERED) {
            return done(seen, "отправлено жителю", true);
        }
        HistoryEntry last = card.history().getLast();
        return left(seen, "%s %s (%s)".formatted(last.who(), last.what(), at(last.at())));
    }

    private String at(Instant instant) {
        return Russian.at(instant, clock.instant(), region.timeZone());
    }

    /** What somebody has called back a moment ago they may write anew. */
    private static boolean isOwn(Viewer viewer, Draft draft) {
        return draft.state() == Drafts.State.UNDONE && draft.login().equals(viewer.login());
    }

    private static Fate done(IncidentSummary seen, String text, boolean ours) {
        return new Fate(seen.number(), seen.words(), seen.address(), Fate.State.DONE, text, ours);
    }

    private static Fate left(IncidentSummary seen, String why) {
        return new Fate(seen.number(), seen.words(), seen.address(), Fate.State.LEFT, why, true);
    }

    private static Fate gone(String number) {
        return new Fate(number, "", "", Fate.State.LEFT, "у вас его больше нет: похоже, передали", false);
    }
}
