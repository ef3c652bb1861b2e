package ru.otklik.bot.audit;

import java.time.Instant;

/**
 * A line of the audit.
 *
 * @param id from 1, without gaps
 * @param previous the hash of the line before; zeros for the first
 * @param hash of all that stands here but itself
 */
public record Line(long id, Instant at, Act act, Fingerprint previous, Fingerprint hash) {
    /** Whether it is as it was written. */
    boolean isWhole() {
        return hash.equals(Fingerprint.of(previous, id, at, act));
    }
}
