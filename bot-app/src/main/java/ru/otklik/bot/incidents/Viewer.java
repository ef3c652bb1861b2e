package ru.otklik.bot.incidents;

import ru.otklik.dialogs.routing.AgencyId;

/**
 * Who looks or acts: an agency sees only its own incidents, the curator all.
 *
 * @param name how the history calls them
 * @param login of their account, or empty if they have none
 * @param chief whether they answer for their agency
 */
public record Viewer(AgencyId agency, boolean curator, String name, String login, boolean chief) {
    public Viewer(AgencyId agency, boolean curator, String name, String login) {
        this(agency, curator, name, login, false);
    }

    public Viewer(AgencyId agency, boolean curator, String name) {
        this(agency, curator, name, "");
    }

    /** Whether what they write for this agency goes without anybody's approval, where it is needed. */
    public boolean answersFor(AgencyId owner) {
        return chief && agency.equals(owner);
    }

    /** Whether they may see what this agency owns. */
    public boolean sees(AgencyId owner) {
        return curator || agency.equals(owner);
    }
}
