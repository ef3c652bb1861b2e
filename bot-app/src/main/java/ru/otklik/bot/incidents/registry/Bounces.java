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

    /** Whether only the curator may say who gets it, and nobody but the curator is meant. */
    boolean mustGoToTheCurator(Viewer viewer, IncidentRows.Row row, AgencyId to) {
        return !viewer.curator()
                && !to.equals(region.curator())
                && history.forwardsSince(row.id(), region.curator()) >= MOST;
    }

    AgencyId curator() {
        return region.curator();
    }
}
