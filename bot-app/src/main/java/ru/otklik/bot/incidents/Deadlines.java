package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** By when an agency has to answer, and a resident to say what they think of the answer. */
public interface Deadlines {
    /**
     * By when the agency has to answer.
     *
     * @param topic null if nobody knows it yet
     */
    Instant due(@Nullable TopicId topic, AgencyId agency, Instant from);

    /** By when the agency has to take an incident that came to it at this moment, or to write to its resident. */
    Instant replyDue(@Nullable TopicId topic, AgencyId agency, Instant from);

    /** From when on somebody hears that a deadline has passed. */
    Instant hears(LateStage stage, Instant deadline);

    /**
     * A deadline whose clock stood still while the agency waited for the resident: as many working days later as passed meanwhile.
     * What was late already stays so.
     */
    Instant resumed(Instant deadline, Instant paused, Instant resumed);

    /** Until when an answer given at this moment waits for its rating. */
    Instant silentUntil(Instant answered);

    /**
     * In words for a resident: «до четверга, 26 ноября», "by Thursday, 26 November".
     *
     * @param language the resident's (ISO 639)
     */
    String inWords(Instant deadline, String language);
}
