package ru.otklik.bot.incidents.registry;

import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** Keeps incidents from going round between agencies: what was forwarded twice goes to the curator, who decides. */
@Component
class Bounces {
    private static final int MOST = 2;

    private final HistoryRows history;
    private final Region region;

    Bounces(HistoryRows history, Region region) {
        this.history = history;
        this.region = region;
    }

    /** Who gets it: whoever is meant, or the curator if it was forwarded twice since the curator had it. */
    AgencyId target(Viewer viewer, IncidentRows.Row row, AgencyId meant) {
        return bounces(viewer, history.forwardsSince(row.id(), region.curator())) ? region.curator() : meant;
    }

    /** Whether it goes to the curator next, after so many forwards since the curator had it. */
    static boolean bounces(Viewer viewer, int forwards) {
        return !viewer.curator() && forwards >= MOST;
    }
}
