package ru.otklik.bot.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/** What reports teach about their topics; everything happens in the caller's transaction. */
public interface Lessons {
    /** Keeps what a resident confirmed or chose, without names, phones, flats and other personal data. Words that say nothing teach nothing. */
    void filed(Filed report);

    /**
     * Keeps what an agency says these reports are really about; the last word counts. A report without words, or an erased one, is passed
     * over.
     */
    void corrected(List<Long> reports, Correction correction);

    /** Forgets what a report taught. Models that have learned from it are replaced by the next training. */
    void forget(long report);

    /**
     * A report that was filed.
     *
     * @param report its id
     * @param words as the resident wrote them
     * @param topic null if the resident found none that fits
     * @param said what the bot thought of it; null if nobody noted it, so that it is asked again
     */
    record Filed(
            long report,
            ChatRef chat,
            Instant at,
            @Nullable TerritoryId territory,
            String words,
            @Nullable TopicId topic,
            @Nullable Guess said) {}

    /** @param login of the account, or empty if it is not known */
    record Correction(TopicId topic, AgencyId agency, String login) {}
}
