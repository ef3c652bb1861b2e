package ru.otklik.bot.incidents.registry;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.Registered;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.routing.AgencyId;

/** New reports: those that open an incident, and those that join one. */
@Component
class Filing {
    private final IncidentRows incidents;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Lessons lessons;
    private final Answers answers;
    private final Letters letters;
    private final Routes routes;
    private final Deadlines deadlines;
    private final Region region;
    private final Clock clock;

    Filing(
            IncidentRows incidents,
            ReportRows reports,
            HistoryRows history,
            Lessons lessons,
            Answers answers,
            Letters letters,
            Routes routes,
            Deadlines deadlines,
            Region region,
            Clock clock) {
        this.incidents = incidents;
        this.reports = reports;
        this.history = history;
        this.lessons = lessons;
        this.answers = answers;
        this.letters = letters;
        this.routes = routes;
        this.deadlines = deadlines;
        this.region = region;
        this.clock = clock;
    }

    Registered open(NewReport report) {
        Routes.Decided route =
                routes.decide(report.topic(), report.place(), report.chat().page());
        AgencyId agency = route.agency();
        String number = nextNumber();
        Instant deadline = deadlines.due(report.topic(), agency, clock.instant());
        long incident = incidents.insert(number, report.topic(), report.place(), agency, route.rule(), deadline);
        long id = insert(number, incident, report);
        history.addResidents(incident, Deed.FILED, "сообщил", "", id);
        history.addSent(
                incident,
                Deed.ROUTED,
                HistoryRows.OURSELVES,
                "передал ведомству «%s»".formatted(letters.agencyName(agency)),
                route.remark(),
                agency);
        return new Registered(number, agency, deadline, IncidentStatus.NEW, false);
    }

    /** @param incident locked and not over */
    Registered join(NewReport report, IncidentRows.Row incident) {
        String number = nextNumber();
        long id = insert(number, incident.id(), report);
        history.addResidents(incident.id(), Deed.JOINED, "присоединился, № " + number, "", id);
        if (incident.status() == IncidentStatus.ANSWERED) {
            tellLastAnswerAtTheEnd(reports.find(report.chat(), number).orElseThrow());
        }
        return new Registered(number, incident.agency(), incident.deadline(), incident.status(), true);
    }

    private long insert(String number, long incident, NewReport report) {
        long id = reports.insert(number, incident, report);
        lessons.filed(new Lessons.Filed(
                id,
                report.chat(),
                clock.instant(),
                report.place().territory(),
                report.words(),
                report.topic(),
                said(report)));
        return id;
    }

    private static @Nullable Guess said(NewReport report) {
        Explanation explanation = report.explanation();
        return explanation == null || explanation.topic() == null
                ? null
                : new Guess(explanation.topic(), explanation.probability());
    }

    /** What the dialog says of the new number goes first, and it is queued only after this. */
    private void tellLastAnswerAtTheEnd(ReportRows.Row report) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                answers.tellLast(report);
            }
        });
    }

    private String nextNumber() {
        int year = clock.instant().atZone(region.timeZone()).getYear();
        return "%02d-%06d".formatted(year % 100, incidents.nextNumber());
    }
}
