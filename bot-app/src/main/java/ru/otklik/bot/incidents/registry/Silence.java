package ru.otklik.bot.incidents.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.IncidentStatus;

/** Closes answered incidents that nobody rated in time, and tells everybody who reported them once. */
@Component
class Silence {
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Letters letters;
    private final TransactionTemplate transaction;

    Silence(
            IncidentRows incidents,
            ReportRows reports,
            HistoryRows history,
            Letters letters,
            TransactionTemplate transaction) {
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** Each in a transaction of its own: what fails holds up nothing but itself, and nodes may do it side by side. */
    void close() {
        while (Boolean.TRUE.equals(transaction.execute(_ -> closeNext()))) {
            // The next one, until there is none.
        }
    }

    private boolean closeNext() {
        Optional<IncidentRows.Row> silent = incidents.lockSilent();
        silent.ifPresent(incident -> {
            incidents.change(incident, IncidentStatus.CLOSED);
            history.add(incident.id(), Deed.CLOSED, HistoryRows.OURSELVES, "закрыл: оценки ответа не было", "");
            reports.ofIncident(incident.id()).stream()
                    .filter(ReportRows.Row::isFollowed)
                    .forEach(report -> letters.silence(report, Subject.SILENCE.of(incident.id())));
        });
        return silent.isPresent();
    }
}
