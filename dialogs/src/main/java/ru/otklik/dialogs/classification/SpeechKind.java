package ru.otklik.dialogs.classification;

/** What people write to a bot without reporting anything. */
public enum SpeechKind {
    /** A greeting and nothing else. */
    HELLO,
    THANKS,
    /** Thanks for somebody's work, which may be passed on. */
    PRAISE,
    BYE,
    /** Insults without a matter. */
    ABUSE,
    /** Advertisements, earnings, links. */
    SPAM,
    /** Who the bot is, what it can do. */
    QUESTION_ABOUT_BOT,
    /** The weather, the time, a joke, best wishes. */
    CHAT,
    /** The resident wants a person. */
    OPERATOR,
    /** Something else: maybe a report. */
    NONE;

    /**
     * Every word counts: one that is none of the kind's own makes it {@link #NONE}, so that a report is never lost.
     *
     * @param text as the resident wrote it, of any length, maybe empty
     */
    public static SpeechKind of(String text) {
        return Remark.of(text).kind();
    }
}
