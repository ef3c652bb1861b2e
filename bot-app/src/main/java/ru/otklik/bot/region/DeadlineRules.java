package ru.otklik.bot.region;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Deadlines beside the days that a topic gives, and who hears when one has passed.
 *
 * @param dayBegins when a working day begins, in the region's time zone; hours of deadlines pass only on working days
 * @param firstReplyHours working hours in which an agency takes an incident or writes to its resident
 * @param chiefAfter working hours after a deadline until the agency's chief hears that it has passed
 * @param curatorAfter the same for the curator; not less than {@code chiefAfter}
 * @param special what differs; the first that fits counts
 */
public record DeadlineRules(
        LocalTime dayBegins,
        LocalTime dayEnds,
        int firstReplyHours,
        int chiefAfter,
        int curatorAfter,
        List<Special> special) {
    /** Nine to six, a working day for the first reply, half a day more until the chief hears, a whole one until the curator does. */
    public static final DeadlineRules USUAL =
            new DeadlineRules(LocalTime.of(9, 0), LocalTime.of(18, 0), 8, 4, 9, List.of());

    /**
     * What an agency has for some topics.
     *
     * @param topics empty for all
     * @param firstReplyHours null as for all
     * @param answerDays null as the topic says
     */
    public record Special(
            AgencyId agency,
            Set<TopicId> topics,
            @Nullable Integer firstReplyHours,
            @Nullable Integer answerDays) {
        public Special {
            topics = Set.copyOf(topics);
        }

        private boolean isFor(AgencyId one, @Nullable TopicId topic) {
            return agency.equals(one) && (topics.isEmpty() || topic != null && topics.contains(topic));
        }
    }

    public DeadlineRules {
        special = List.copyOf(special);
    }

    /** In working hours. @param topic null if nobody knows it yet */
    public int firstReplyHours(AgencyId agency, @Nullable TopicId topic) {
        return fitting(agency, topic).map(Special::firstReplyHours).orElse(firstReplyHours);
    }

    /** In working days; empty if the topic says it. */
    public Optional<Integer> answerDays(AgencyId agency, @Nullable TopicId topic) {
        return fitting(agency, topic).map(Special::answerDays);
    }

    private Optional<Special> fitting(AgencyId agency, @Nullable TopicId topic) {
        return special.stream().filter(one -> one.isFor(agency, topic)).findFirst();
    }
}
