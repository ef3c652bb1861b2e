package ru.otklik.bot.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;

/** {@link Reports} on PostgreSQL. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ResidentReports implements Reports {
    private static final String RESIDENT = "житель";
    private static final String OURSELVES = "Отклик";

    private final IncidentRows rows;
    private final ReportRows reports;
    private final Deadlines deadlines;
    private final Region region;
    private final Clock clock;

    ResidentReports(IncidentRows rows, ReportRows reports, Deadlines deadlines, Region region, Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.deadlines = deadlines;
        this.region = region;
        this.clock = clock;
    }

    @Override
    public Registered register(NewReport report) {
        Instant now = clock.instant();
        Route route = region.routing()
                .route(
                        report.topic(),
                        report.place().territory(),
                        report.chat().page().value());
        AgencyId agency =
                switch (route) {
                    case Route.To to -> to.agency();
                    case Route.Nobody _ -> region.curator();
                };
        String rule =
                switch (route) {
                    case Route.To to -> to.rule();
                    case Route.Nobody _ -> null;
                };
        String number = "%02d-%06d".formatted(now.atZone(region.timeZone()).getYear() % 100, rows.nextNumber());
        Instant deadline = deadlines.due(report.topic(), now);
        long incident = rows.insert(number, report.topic(), report.place(), agency, rule, deadline);
        reports.insert(number, incident, report);
        rows.addHistory(incident, RESIDENT, "сообщил", "");
        rows.addHistory(
                incident,
                OURSELVES,
                "передал ведомству «%s»".formatted(agencyName(agency)),
                rule == null ? "Правила нет, распределит куратор." : "");
        return new Registered(number, agency, deadline);
    }

    @Override
    public List<Mine> of(ChatRef chat) {
        return reports.of(chat).stream()
                .map(report -> mine(report.number(), rows.find(report.number()).orElseThrow()))
                .toList();
    }

    private static Mine mine(String number, IncidentRows.Row row) {
        return new Mine(
                number,
                row.status(),
                row.topic(),
                row.place().address(),
                row.agency(),
                row.status().isOpen() ? row.deadline() : null);
    }

    @Override
    public Optional<Rated> rate(ChatRef chat, String number, Verdict verdict) {
        Optional<ReportRows.Row> report = reports.find(chat, number);
        if (report.isEmpty()) {
            return Optional.empty();
        }
        IncidentRows.Row row = rows.lock(number).orElseThrow();
        IncidentStatus next =
                switch (verdict) {
                    case SOLVED, PARTLY -> IncidentStatus.CLOSED;
                    case NOT -> IncidentStatus.REOPENED;
                };
        boolean rateable = row.status() == IncidentStatus.ANSWERED || row.status() == IncidentStatus.CLOSED;
        boolean changedMind = row.status() == next && report.get().verdict() != verdict;
        if (!rateable || !(row.status().canTransitionTo(next) || changedMind)) {
            return Optional.empty();
        }
        Instant deadline = verdict == Verdict.NOT ? deadlines.due(row.topic(), clock.instant()) : row.deadline();
        if (!changedMind) {
            rows.change(row, next, row.agency(), row.rule(), deadline);
        }
        reports.rate(report.get().id(), verdict);
        rows.addHistory(row.id(), RESIDENT, "оценил ответ: " + verdict.title(), "");
        return Optional.of(new Rated(number, verdict, row.agency(), deadline));
    }

    @Override
    public void add(ChatRef chat, String number, String words, List<MediaId> media) {
        reports.find(chat, number).ifPresent(report -> {
            reports.addMedia(report.id(), media);
            rows.addHistory(
                    rows.lock(number).orElseThrow().id(),
                    RESIDENT,
                    media.isEmpty() ? "дополнил" : "дополнил и приложил файлы: " + media.size(),
                    words);
        });
    }

    private String agencyName(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }
}
