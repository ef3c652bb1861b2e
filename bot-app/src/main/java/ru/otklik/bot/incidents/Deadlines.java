package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.TopicId;

/** By when an agency has to answer. */
public interface Deadlines {
    /** @param topic null if nobody knows it yet */
    Instant due(@Nullable TopicId topic, Instant from);

    /** In words for a resident: «до четверга, 26 ноября». */
    String inWords(Instant deadline);
}
