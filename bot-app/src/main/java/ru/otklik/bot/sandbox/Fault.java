package ru.otklik.bot.sandbox;

/**
 * A trouble that the emulator makes on purpose for a page's next calls.
 *
 * @param times how many calls it meets, at least 1
 * @param value for {@code STATUS} the HTTP status, for {@code DELAY} milliseconds, for {@code LIMIT} the seconds to wait
 */
public record Fault(Kind kind, int times, int value) {
    /** What happens to the call. */
    public enum Kind {
        /** The connection is closed before anything is done. */
        DROP_BEFORE,
        /** The call is carried out, then the connection is closed instead of an answer. */
        DROP_AFTER,
        /** An HTTP status instead of an answer; nothing is done. */
        STATUS,
        /** The answer comes late. */
        DELAY,
        /** Too many requests: Telegram's 429 with {@code retry_after}, VK's error 6. */
        LIMIT
    }
}
