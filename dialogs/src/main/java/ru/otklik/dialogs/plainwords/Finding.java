package ru.otklik.dialogs.plainwords;

import org.jspecify.annotations.Nullable;

/**
 * Something in an answer that its reader would stumble over.
 *
 * @param from where it begins, in characters of the text
 * @param to behind its end; equal to {@code from} where something is missing
 * @param why in Russian, for whoever writes the answer
 * @param better what may stand there instead, maybe empty (then it is simply left out); null where nobody but the writer can say it
 */
public record Finding(
        Kind kind, int from, int to, String why, @Nullable String better) {

    /** What is wrong with it. */
    public enum Kind {
        /** The language of offices. */
        OFFICIALESE,
        /** Nobody does anything, everything is being done. */
        PASSIVE,
        /** A sentence of too many words. */
        LONG_SENTENCE,
        /** A promise nobody can hold anybody to. */
        EMPTY_PROMISE,
        /** Not said: what was or will be done. */
        MISSING_WHAT,
        /** Not said: when. */
        MISSING_WHEN,
        /** Not said: by whom. */
        MISSING_WHO,
        /** Somebody's phone, name or flat. */
        PERSONAL_DATA,
        /** Cold, teaching or loud. */
        TONE;

        /** Whether the answer can't be sent as it is. */
        public boolean blocks() {
            return this == PERSONAL_DATA;
        }
    }

    boolean overlaps(Finding other) {
        return from < other.to && other.from < to;
    }
}
