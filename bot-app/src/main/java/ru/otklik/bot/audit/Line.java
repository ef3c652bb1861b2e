package ru.otklik.bot.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit.
 *
 * @param id from 1, without gaps
 * @param kept what it is about; null if that stands in the line itself
 * @param previous the hash of the line before; zeros for the first
 * @param hash of all that stands here but itself, and of the digest of what is kept
 */
public record Line(long id, Instant at, Act act, @Nullable Subject kept, Fingerprint previous, Fingerprint hash) {
    /** Whether it is as it was written. */
    boolean isWhole() {
        return hash.equals(hash(previous, id, at, act, kept)) && (kept == null || kept.isWhole());
    }

    /** Whether what it was about has been erased. */
    public boolean isErased() {
        return kept != null && kept.isErased();
    }

    static Fingerprint hash(Fingerprint previous, long id, Instant at, Act act, @Nullable Subject kept) {
        String subject =
                kept == null ? act.subject() : "digest:" + kept.digest().hex();
        return Fingerprint.of(previous, id, at, new Act(act.who(), act.agency(), act.what(), subject, act.refusal()));
    }
}
