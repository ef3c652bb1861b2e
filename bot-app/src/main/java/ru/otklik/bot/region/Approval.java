package ru.otklik.bot.region;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Which answers a chief has to approve.
 *
 * @param topics whoever answers
 * @param agencies whatever they answer
 */
public record Approval(Set<TopicId> topics, Set<AgencyId> agencies) {
    public Approval {
        topics = Set.copyOf(topics);
        agencies = Set.copyOf(agencies);
    }

    /** Whether any is. */
    public boolean isEver() {
        return !topics.isEmpty() || !agencies.isEmpty();
    }

    /** @param topic null if nobody knows it yet */
    public boolean isNeeded(@Nullable TopicId topic, AgencyId agency) {
        return agencies.contains(agency) || topic != null && topics.contains(topic);
    }
}
