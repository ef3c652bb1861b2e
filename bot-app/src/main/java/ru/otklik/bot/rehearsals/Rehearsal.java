package ru.otklik.bot.rehearsals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One try of edited files.
 *
 * @param by a login
 * @param files names of those that were edited
 * @param base the fingerprint of the configuration that they were compared to
 * @param aliveAt when the node that does it was last heard of
 * @param since from when on reports were taken
 * @param total how many reports there are; 0 until they were counted
 * @param done how many of them were tried
 * @param elsewhere how many would go to somebody else
 * @param orphaned how many of them would go to nobody
 * @param guesses null if the bot's understanding can't have changed
 * @param warnings in Russian, what the files leave without an owner
 * @param reason in Russian, why it failed; empty if it did not
 */
public record Rehearsal(
        long id,
        Instant startedAt,
        String by,
        List<String> files,
        String base,
        State state,
        Instant aliveAt,
        Instant since,
        int total,
        int done,
        int elsewhere,
        int orphaned,
        @Nullable Guesses guesses,
        List<String> warnings,
        String reason) {
    /** A node tells every few seconds; with none heard of for so long, nobody goes on with it. */
    static final Duration SILENCE = Duration.ofSeconds(40);

    public Rehearsal {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /** How far it is. */
    public enum State {
        /** The classifier is being taught the edited topics. */
        LEARNING,
        COMPARING,
        DONE,
        CANCELLED,
        FAILED;

        public boolean isRunning() {
            return this == LEARNING || this == COMPARING;
        }
    }

    /**
     * What the bot would think first of the reports' words.
     *
     * @param changed it would be another topic
     * @param better of these, how many would be right now, and were not
     * @param worse of these, how many were right, and would not be any more
     */
    public record Guesses(int changed, int better, int worse) {}

    /** Whether the node that did it is gone. */
    public boolean isAbandoned(Instant now) {
        return state.isRunning() && aliveAt.plus(SILENCE).isBefore(now);
    }
}
