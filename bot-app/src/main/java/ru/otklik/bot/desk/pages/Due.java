package ru.otklik.bot.desk.pages;

/**
 * A deadline as it is shown.
 *
 * @param text in words, short
 * @param exactly the whole of it, for who points at it
 */
public record Due(String text, Level level, String exactly) {
    public enum Level {
        LATE,
        SOON,
        CALM,
        /** Nothing is awaited of the agency. */
        DONE
    }

    /** The class of style sheets. */
    public String css() {
        return switch (level) {
            case LATE -> "late";
            case SOON -> "soon";
            case CALM -> "calm";
            case DONE -> "done";
        };
    }
}
