package ru.otklik.bot.audit;

/**
 * What somebody did, or wanted to do.
 *
 * @param who the login; {@link #NOBODY} for who isn't known
 * @param agency the id of their agency; empty for none
 * @param what a word of ours or a route: {@code GET /desk/incidents/{number}}
 * @param subject a number, a login, a page: never a resident's name or words; empty for none
 * @param refusal why it was not done: an HTTP status or a word of ours; empty if it was done
 */
public record Act(String who, String agency, String what, String subject, String refusal) {
    public static final String NOBODY = "—";

    /** Something of somebody's was erased from lines of these numbers. */
    public static final String ERASING = "ERASE";

    /** What was done. */
    public Act(String who, String agency, String what, String subject) {
        this(who, agency, what, subject, "");
    }

    /** The same, but refused. */
    public Act refused(String why) {
        return new Act(who, agency, what, subject, why);
    }
}
