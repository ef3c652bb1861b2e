package ru.otklik.bot.configurations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.ConfigFiles;

/**
 * Versions of the region's configuration. The last choice is in force on every node; a node that starts with a folder other than the one
 * that was there before makes the folder's files a version and chooses it.
 */
public interface Configurations {
    /** What was put in force, the newest first. */
    List<Choice> choices(int most);

    /** What is in force in the whole cluster; empty until the first node has started. */
    Optional<Choice> inForce();

    /** A version's files; never those of pages. */
    Optional<ConfigFiles> files(long version);

    /**
     * Puts files in force: on this node at once, on the others within seconds.
     *
     * @param base the fingerprint of what they were made from: if something else is in force by now, nothing happens
     * @param by a login
     */
    Used use(ConfigFiles files, String base, String by);

    /**
     * Goes back to a version.
     *
     * @param by a login
     */
    Used useAgain(long version, String by);

    /** What is wrong on this node, in Russian: it may still work by other files than the others do. */
    Optional<String> trouble();

    /**
     * One moment at which a version was put in force.
     *
     * @param by a login; null if the folder's files had changed
     * @param before the version that was in force until then; null for the first
     */
    record Choice(
            long id,
            long version,
            Instant at,
            @Nullable String by,
            @Nullable Long before) {
        public boolean isOfFolder() {
            return by == null;
        }
    }

    /** What became of the wish to put files in force. */
    sealed interface Used {
        record Done(long version) implements Used {}

        /** They are in force. */
        record Same() implements Used {}

        /** Something else than what they were made from is in force by now. */
        record Outdated() implements Used {}

        record NoSuchVersion() implements Used {}

        /** @param mistakes in Russian, each with its file and line */
        record Mistaken(List<String> mistakes) implements Used {
            public Mistaken {
                mistakes = List.copyOf(mistakes);
            }
        }
    }
}
