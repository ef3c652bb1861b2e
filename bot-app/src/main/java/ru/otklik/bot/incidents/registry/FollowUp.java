package ru.otklik.bot.incidents.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.OpenQuestions;
import ru.otklik.bot.media.MediaId;

/** What residents do with their reports after filing them. */
@Component
class FollowUp {
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Questions questions;
    private final Additions additions;

    FollowUp(
            IncidentRows incidents, ReportRows reports, HistoryRows history, Questions questions, Additions additions) {
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.questions = questions;
        this.additions = additions;
    }

    /** Keeps words and files as the reply where the agency waits for one. */
    boolean add(ReportRows.Row report, String words, List<MediaId> media) {
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        if (isOver(report, incident)) {
            return false;
        }
        if (questions.waitingFor(report.chat()).contains(report.number())) {
            return reply(report, words, media);
        }
        additions.insert(report.id(), null, words, media);
        history.addResidents(
                incident.id(),
                Deed.ADDED,
                media.isEmpty() ? "дополнил" : "дополнил и приложил файлы: " + media.size(),
                "",
                report.id());
        return true;
    }

    boolean reply(ReportRows.Row report, String words, List<MediaId> media) {
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        Optional<Questions.Row> question = questions.lastFor(report);
        if (question.isEmpty() || isOver(report, incident)) {
            return false;
        }
        additions.insert(report.id(), question.get().id(), words, media);
        history.addResidents(
                incident.id(),
                Deed.REPLIED,
                media.isEmpty() ? "ответил на вопрос" : "ответил на вопрос и приложил файлы: " + media.size(),
                "",
                report.id());
        if (incident.status() == IncidentStatus.WAITING) {
            incidents.change(incident, IncidentStatus.IN_WORK);
        }
        return true;
    }

    /** The agency waits again, if nothing has happened since. */
    Optional<OpenQuestions.Reply> takeBack(ReportRows.Row report) {
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        if (isOver(report, incident)) {
            return Optional.empty();
        }
        Optional<Additions.Reply> reply = additions.dropLast(report.id());
        reply.ifPresent(taken -> {
            String what = taken.question() == 0
                    ? "забрал последние слова обратно: они были о другом"
                    : "забрал ответ обратно: он был о другом";
            history.addResidents(incident.id(), Deed.ADDED, what, "", report.id());
            boolean last = questions
                    .lastFor(report)
                    .filter(q -> q.id() == taken.question())
                    .isPresent();
            if (last && incident.status() == IncidentStatus.IN_WORK) {
                incidents.change(incident, IncidentStatus.WAITING);
            }
        });
        return reply.map(taken -> new OpenQuestions.Reply(taken.words(), taken.media()));
    }

    /** @param solved whether the resident says that it is solved */
    boolean withdraw(ReportRows.Row report, boolean solved) {
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        if (report.withdrawn() || !incident.status().isOpen()) {
            return false;
        }
        reports.withdraw(report.id());
        String why = solved ? ": проблема решена" : "";
        history.addResidents(
                incident.id(), Deed.WITHDRAWN, "отозвал сообщение № " + report.number() + why, "", report.id());
        boolean nobodyLeft = reports.ofIncident(incident.id()).stream().allMatch(ReportRows.Row::withdrawn);
        if (nobodyLeft) {
            incidents.change(incident, IncidentStatus.WITHDRAWN);
        } else if (incident.status() == IncidentStatus.WAITING) {
            goOnUnlessSomebodyIsAsked(incident);
        }
        return true;
    }

    /** Who was asked has gone: those who stay may never have heard the question. */
    private void goOnUnlessSomebodyIsAsked(IncidentRows.Row incident) {
        boolean asked = reports.ofIncident(incident.id()).stream()
                .filter(ReportRows.Row::isFollowed)
                .anyMatch(report -> questions.lastFor(report).isPresent());
        if (!asked) {
            incidents.change(incident, IncidentStatus.IN_WORK);
        }
    }

    private static boolean isOver(ReportRows.Row report, IncidentRows.Row incident) {
        return !report.isFollowed()
                || incident.status() == IncidentStatus.CLOSED
                || incident.status() == IncidentStatus.WITHDRAWN;
    }
}
