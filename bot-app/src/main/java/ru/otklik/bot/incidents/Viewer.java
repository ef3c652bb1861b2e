package ru.otklik.bot.incidents;

import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who looks or acts: an agency sees only its own incidents, the curator all.
 *
 * @param name how the history calls them
 */
public record Viewer(AgencyId agency, boolean curator, String name) {
    /** Whether they may see what this agency owns. */
    public boolean sees(AgencyId owner) {
        return curator || agency.equals(owner);
    }
}
