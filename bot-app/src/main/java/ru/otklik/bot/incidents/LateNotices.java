package ru.otklik.bot.incidents;

import java.util.List;

/**
 * Tells once, whichever node notices it, that a deadline has passed: whoever works on the incident first, then the agency's chief, then
 * the curator, each only if nothing was done meanwhile.
 */
public interface LateNotices {
    /**
     * What this viewer has been told and is still so, most overdue first: of their own incidents and those that nobody has taken, for a
     * chief what came to chiefs, for a curator what came to curators.
     *
     * @param chief whether they answer for their agency
     */
    List<LateNotice> of(Viewer viewer, boolean chief, int limit);

    /** How many there are. */
    Counts counts(Viewer viewer, boolean chief);

    /**
     * How many deadlines have passed; one incident may have both.
     *
     * @param reply first replies
     * @param answer answers
     */
    record Counts(int reply, int answer) {
        public int all() {
            return reply + answer;
        }
    }
}
