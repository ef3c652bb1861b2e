package ru.otklik.bot.incidents;

import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who looks or acts: an agency sees only its own incidents, the curator all.
 *
 * @param name how the history calls them
 * @param login of their account, or empty if they have none
 */
public record Viewer(AgencyId agency, boolean curator, String name, String login) {
    public Viewer(AgencyId agency, boolean curator, String name) {
        this(agency, curator, name, "");
    }

    /** Whether they may see what this agency owns. */
    public boolean sees(AgencyId owner) {
        return curator || agency.equals(owner);
    }
}
