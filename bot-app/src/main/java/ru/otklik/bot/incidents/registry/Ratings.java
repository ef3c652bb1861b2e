package ru.otklik.bot.incidents.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Reports.Rated;
import ru.otklik.bot.incidents.Verdict;

/** What each resident says of the last answer, and what that makes of the incident. */
@Component
class Ratings {
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Answers answers;
    private final Deadlines deadlines;
    private final Clock clock;

    Ratings(
            IncidentRows incidents,
            ReportRows reports,
            HistoryRows history,
            Answers answers,
            Deadlines deadlines,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.answers = answers;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Optional<Rated> rate(ReportRows.Row report, Verdict verdict) {
        IncidentRows.Row incident = incidents.lock(report.number()).orElseThrow();
        boolean again = report.verdict() == verdict && incident.status() != IncidentStatus.ANSWERED;
        if (!report.isFollowed() || again || answers.toldTo(report).isEmpty()) {
            return Optional.empty();
        }
        reports.rate(report.id(), verdict);
        Instant deadline = incident.deadline();
        IncidentStatus next = next(incident, verdict);
        if (next == IncidentStatus.REOPENED && incident.status() != next) {
            deadline = deadlines.due(incident.topic(), incident.agency(), clock.instant());
            incidents.reopen(incident, deadline);
        } else if (next != incident.status()) {
            incidents.change(incident, next);
        }
        history.addResidents(incident.id(), deed(verdict), "оценил ответ: " + verdict.title(), "", report.id());
        return Optional.of(new Rated(report.number(), verdict, incident.agency(), deadline, next));
    }

    /** An incident that one resident has brought back stays open until nobody says "not solved" any more. */
    private IncidentStatus next(IncidentRows.Row incident, Verdict verdict) {
        IncidentStatus present = incident.status();
        return switch (present) {
            case ANSWERED, CLOSED -> verdict == Verdict.NOT ? IncidentStatus.REOPENED : IncidentStatus.CLOSED;
            case REOPENED -> somebodySaysNo(incident) ? present : IncidentStatus.CLOSED;
            case NEW, IN_WORK, WAITING, WITHDRAWN -> present;
        };
    }

    private boolean somebodySaysNo(IncidentRows.Row incident) {
        return reports.ofIncident(incident.id()).stream()
                .anyMatch(report -> report.isFollowed() && report.verdict() == Verdict.NOT);
    }

    private static Deed deed(Verdict verdict) {
        return switch (verdict) {
            case SOLVED -> Deed.SOLVED;
            case PARTLY -> Deed.PARTLY;
            case NOT -> Deed.NOT_SOLVED;
        };
    }
}
