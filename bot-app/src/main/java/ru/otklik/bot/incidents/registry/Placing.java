package ru.otklik.bot.incidents.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** Gives an incident a place that only a person could tell, and with it the agency that answers there. */
@Component
class Placing {
    private final IncidentRows rows;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Routes routes;
    private final Letters letters;

    Placing(IncidentRows rows, ReportRows reports, HistoryRows history, Routes routes, Letters letters) {
        this.rows = rows;
        this.reports = reports;
        this.history = history;
        this.routes = routes;
        this.letters = letters;
    }

    /**
     * @param row locked
     * @return why it is not done, or null once it is
     */
    @Nullable
    Outcome place(Viewer viewer, IncidentRows.Row row, Place place) {
        if (!row.status().isOpen()) {
            return new Outcome.Refused("Указать место нельзя: состояние «%s»."
                    .formatted(row.status().title()));
        }
        if (place.equals(row.place())) {
            return new Outcome.Refused("Это место уже указано.");
        }
        PageId page = pageOf(row);
        Routes.Decided before = routes.decide(row.topic(), row.place(), page);
        Routes.Decided now = routes.decide(row.topic(), place, page);
        boolean chosenByPerson = !before.agency().equals(row.agency());
        rows.place(row, place, chosenByPerson ? row.rule() : now.rule());
        // Not where it was and not where it is: an address may be a resident's own.
        history.add(row.id(), Deed.PLACED, viewer.name(), "указывает место", "");
        if (!chosenByPerson && !now.agency().equals(row.agency())) {
            rows.forward(row, now.agency(), row.topic(), now.rule());
            history.addSent(
                    row.id(),
                    Deed.ROUTED,
                    HistoryRows.OURSELVES,
                    "передал ведомству «%s»".formatted(letters.agencyName(now.agency())),
                    now.remark(),
                    now.agency());
        }
        return null;
    }

    /** The line of the routing table by which this agency gets it; null if a person chose otherwise. */
    @Nullable
    String rule(IncidentRows.Row row, @Nullable TopicId topic, AgencyId agency) {
        Routes.Decided decided = routes.decide(topic, row.place(), pageOf(row));
        return decided.agency().equals(agency) ? decided.rule() : null;
    }

    /** Whom the table gives it if it is about this. */
    Routes.Decided decided(IncidentRows.Row row, TopicId topic) {
        return routes.decide(topic, row.place(), pageOf(row));
    }

    private PageId pageOf(IncidentRows.Row row) {
        List<ReportRows.Row> all = reports.ofIncident(row.id());
        return all.getFirst().chat().page();
    }
}
