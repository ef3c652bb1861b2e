package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * One line of a list.
 *
 * @param words the beginning of the first report's words
 * @param topic null if nobody knows it yet
 * @param deadline by when the agency answers
 */
public record IncidentSummary(
        String number,
        IncidentStatus status,
        @Nullable TopicId topic,
        String address,
        String words,
        AgencyId agency,
        Instant createdAt,
        Instant deadline,
        int reports,
        int photos) {}
