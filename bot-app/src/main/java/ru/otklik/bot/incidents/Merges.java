package ru.otklik.bot.incidents;

import java.util.List;

/**
 * Incidents that turn out to be one problem, and reports that turn out to be of another. Whoever may act on all of them may: an
 * agency's people on their agency's, the curator on those of any one agency.
 */
public interface Merges {
    /** So many become one at a time. */
    int MOST = 100;

    /**
     * Makes others a part of one: its residents, with all that was said and done, go over and get whatever is answered there. The earliest
     * deadline counts. All of them or none.
     *
     * @param into the one that stays
     * @param others at least one; all await the agency's answer, as the one that stays does
     * @param reason 3 to 1 000 characters
     */
    Outcome merge(Viewer viewer, Seen into, List<Seen> others, String reason);

    /**
     * Takes reports out: into the incident that they came with by a merge if its own report is among them, else into a new one of the same
     * topic, place and agency. The incident's own first report stays.
     *
     * @param reports numbers; not all of the incident's
     * @param reason 3 to 1 000 characters
     */
    Outcome split(Viewer viewer, Seen from, List<String> reports, String reason);

    /** @param version what it was decided on */
    record Seen(String number, int version) {}
}
