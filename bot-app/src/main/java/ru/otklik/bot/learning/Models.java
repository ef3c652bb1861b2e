package ru.otklik.bot.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Versions of the model that tells topics apart. */
public interface Models {
    /** Stands for the model that only knows the topics' own examples; it can always be gone back to. */
    long EXAMPLES_ALONE = 0;

    /** The kept versions, the newest first. */
    List<Version> all();

    /** What is in force in the whole cluster. */
    Choice inForce();

    /** What came of the last training; empty if there was none yet. */
    Optional<Training> lastTraining();

    /** How many lessons there are to learn from. */
    int lessons();

    /**
     * Puts a version in force: every node changes over by itself.
     *
     * @param by who decides, a login
     */
    Used use(long version, String by);

    /** What became of the wish to use a version. */
    enum Used {
        DONE,
        ALREADY_IN_FORCE,
        NO_SUCH_VERSION,
        /** Its bytes are broken, or another release has written them. */
        UNREADABLE,
        /** Somebody had words erased that it has learned from. */
        FORGETS
    }

    /** What a comparison came to. */
    enum Verdict {
        ACCEPTED,
        WORSE,
        /** Trained anew without words that were erased; there was nothing to compare. */
        RENEWED
    }

    /**
     * One trained model.
     *
     * @param lessons how many it has learned from
     * @param learnedBefore it has seen no lesson filed at this time or later
     * @param bytes its size
     * @param rival the version that it was compared to
     * @param reason in Russian, why it was put in force or not
     */
    record Version(
            long version,
            Instant createdAt,
            int lessons,
            Instant learnedBefore,
            long bytes,
            boolean forgets,
            Verdict verdict,
            String reason,
            @Nullable Long rival,
            Comparison figures) {}

    /**
     * Two models tried on the same texts, which neither has learned from.
     *
     * @param rival the one that was in force
     * @param topics those that occur, by number of cases
     */
    record Comparison(Judged candidate, Judged rival, List<TopicChange> topics) {
        public static final Comparison NONE = new Comparison(Judged.NOTHING, Judged.NOTHING, List.of());

        public Comparison {
            topics = List.copyOf(topics);
        }
    }

    /** Shares are 0 to 1; {@code calibrationError} is the expected one, ten bins. */
    record Judged(int cases, double accuracy, double top3, double calibrationError) {
        static final Judged NOTHING = new Judged(0, 0, 0, 0);
    }

    /** How many of a topic's cases each model has found. */
    record TopicChange(TopicId topic, int cases, double candidate, double rival) {}

    /** @param by a login, or null for the nightly job */
    record Choice(
            long id, long version, Instant at, @Nullable String by, String reason) {}

    /**
     * @param version what was trained, or null if nothing was
     * @param reason in Russian
     */
    record Training(Instant at, @Nullable Long version, String reason) {}
}
