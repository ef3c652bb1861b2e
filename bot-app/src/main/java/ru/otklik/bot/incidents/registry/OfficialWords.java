package ru.otklik.bot.incidents.registry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.Drafts.Kind;
import ru.otklik.bot.incidents.Drafts.State;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Region;

/** What an agency says to residents, on its way from whoever writes it. Callers hold the incident's row. */
@Component
class OfficialWords {
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Answers answers;
    private final AnswerRules rules;
    private final Questions questions;
    private final Messages messages;
    private final DraftRows drafts;
    private final Deadlines deadlines;
    private final Region region;
    private final Clock clock;

    OfficialWords(
            IncidentRows incidents,
            ReportRows reports,
            HistoryRows history,
            Answers answers,
            AnswerRules rules,
            Questions questions,
            Messages messages,
            DraftRows drafts,
            Deadlines deadlines,
            Region region,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.answers = answers;
        this.rules = rules;
        this.questions = questions;
        this.messages = messages;
        this.drafts = drafts;
        this.deadlines = deadlines;
        this.region = region;
        this.clock = clock;
    }

    /** @return why it can't be said to anybody, whatever it is about */
    Optional<Outcome> broken(Kind kind, String words, List<AnswerPhoto> photos) {
        return switch (kind) {
            case ANSWER -> rules.broken(words, photos);
            case QUESTION ->
                words.isEmpty() || words.length() > Incidents.LONGEST_QUESTION
                        ? refused("Напишите вопрос: от 1 до %d знаков.".formatted(Incidents.LONGEST_QUESTION))
                        : rules.blank(words);
            case MESSAGE ->
                words.isEmpty() || words.length() > Incidents.LONGEST_QUESTION
                        ? refused("Напишите сообщение: от 1 до %d знаков.".formatted(Incidents.LONGEST_QUESTION))
                        : rules.blank(words);
        };
    }

    /**
     * Sends it, or keeps it: for as long as it may be called back, or until a chief has approved it.
     *
     * @return why not; null once it is done
     */
    @Nullable
    Outcome say(
            Viewer author,
            IncidentRows.Row incident,
            Kind kind,
            String words,
            List<AnswerPhoto> photos,
            List<String> to,
            Duration hold) {
        Optional<Outcome> refusal = refusal(incident, kind, words, to);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean approved = author.answersFor(incident.agency())
                || !region.approval().isNeeded(incident.topic(), incident.agency());
        if (kind == Kind.ANSWER && !approved) {
            drafts.put(incident, author, kind, State.ON_APPROVAL, words, photos, List.of(), null);
            incidents.touch(incident);
            history.add(incident.id(), Deed.ON_APPROVAL, author.name(), "отдаёт ответ на согласование", "");
        } else if (hold.isPositive()) {
            Instant sendAt = clock.instant().plus(hold);
            drafts.put(incident, author, kind, State.HELD, words, photos, to, sendAt);
            incidents.touch(incident);
        } else {
            drafts.drop(incident.id());
            send(incident, kind, author.name(), words, photos, to);
        }
        return null;
    }

    /**
     * Sends what was approved, or keeps it for as long as it may be called back.
     *
     * @param noted done before it is sent, once nothing speaks against it
     * @return why not; null once it is done
     */
    @Nullable
    Outcome sayApproved(IncidentRows.Row incident, Draft draft, String words, Duration hold, Runnable noted) {
        Optional<Outcome> refusal = broken(draft.kind(), words, draft.photos())
                .or(() -> refusal(incident, draft.kind(), words, draft.to()));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        noted.run();
        if (hold.isPositive()) {
            drafts.rewrite(incident.id(), words);
            drafts.move(incident.id(), State.HELD, clock.instant().plus(hold), "", "");
        } else {
            drafts.drop(incident.id());
            send(incident, draft.kind(), draft.author(), words, draft.photos(), draft.to());
        }
        return null;
    }

    /** Sends what was held; what can't be said any more stays in the history, for those who wrote it. */
    void sendHeld(IncidentRows.Row incident, Draft draft) {
        drafts.drop(incident.id());
        Optional<Outcome> refusal = incident.agency().equals(draft.agency())
                ? refusal(incident, draft.kind(), draft.text(), draft.to())
                : refused("Сообщение уже у другого ведомства.");
        if (refusal.isEmpty()) {
            send(incident, draft.kind(), draft.author(), draft.text(), draft.photos(), draft.to());
        } else {
            incidents.touch(incident);
            String why = refusal.get() instanceof Outcome.Refused(String reason) ? reason : "";
            history.add(
                    incident.id(),
                    Deed.NOT_SENT,
                    HistoryRows.OURSELVES,
                    "не отправил, что написал сотрудник. " + why,
                    draft.text());
        }
    }

    private void send(
            IncidentRows.Row incident,
            Kind kind,
            String author,
            String words,
            List<AnswerPhoto> photos,
            List<String> to) {
        switch (kind) {
            case ANSWER -> {
                incidents.answer(incident, deadlines.silentUntil(clock.instant()));
                history.add(incident.id(), Deed.ANSWERED, author, "отвечает жителю", "");
                answers.send(incident, author, words, photos);
            }
            case QUESTION -> {
                incidents.change(incident, IncidentStatus.WAITING);
                history.add(incident.id(), Deed.ASKED, author, "спрашивает жителя", "");
                questions.send(incident, author, words, asked(incident));
            }
            case MESSAGE -> {
                incidents.wrote(incident);
                history.add(incident.id(), Deed.WROTE, author, "пишет жителю", "");
                messages.send(incident, author, words, addressed(incident, to));
            }
        }
    }

    private Optional<Outcome> refusal(IncidentRows.Row incident, Kind kind, String words, List<String> to) {
        IncidentStatus status = incident.status();
        return switch (kind) {
            case ANSWER ->
                status.canTransitionTo(IncidentStatus.ANSWERED)
                        ? rules.tellsOfOthers(words, reports.ofIncident(incident.id()))
                        : refused("Ответить нельзя: состояние «%s».".formatted(status.title()));
            case QUESTION -> {
                if (!status.canTransitionTo(IncidentStatus.WAITING)) {
                    yield refused("Спросить нельзя: состояние «%s».".formatted(status.title()));
                }
                yield asked(incident).isEmpty()
                        ? refused("Спросить некого: житель отозвал сообщение или удалил свои данные.")
                        : Optional.empty();
            }
            case MESSAGE -> {
                if (!status.isOpen() && status != IncidentStatus.ANSWERED) {
                    yield refused("Написать нельзя: состояние «%s».".formatted(status.title()));
                }
                List<ReportRows.Row> addressed = addressed(incident, to);
                yield addressed.isEmpty()
                        ? refused("Написать некому: житель отозвал сообщение или удалил свои данные.")
                        : rules.tellsOfOthers(words, addressed);
            }
        };
    }

    /** @param to numbers of reports; empty for all */
    private List<ReportRows.Row> addressed(IncidentRows.Row incident, List<String> to) {
        return asked(incident).stream()
                .filter(report -> to.isEmpty() || to.contains(report.number()))
                .toList();
    }

    private List<ReportRows.Row> asked(IncidentRows.Row incident) {
        return reports.ofIncident(incident.id()).stream()
                .filter(ReportRows.Row::isFollowed)
                .toList();
    }

    private static Optional<Outcome> refused(String reason) {
        return Optional.of(new Outcome.Refused(reason));
    }
}
