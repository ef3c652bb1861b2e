package ru.otklik.bot.desk.pages;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is shown.
 *
 * @param text in words, short
 * @param what what has to be done by then, before its words: «первый ответ: », or empty
 * @param exactly the whole of it, for who points at it
 * @param left milliseconds to it, negative once it has passed; null if it stands still
 */
public record Due(
        String text,
        String what,
        Level level,
        String exactly,
        @Nullable Long left) {
    /** For what there is one deadline only. */
    public Due(String text, Level level, String exactly, @Nullable Long left) {
        this(text, "", level, exactly, left);
    }

    /** The same, saying what it is that has to be done. */
    Due of(String otherWhat, String otherExactly) {
        return new Due(otherWhat + text, otherWhat, level, otherExactly, left);
    }

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
