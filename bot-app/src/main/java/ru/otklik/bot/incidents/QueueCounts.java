package ru.otklik.bot.incidents;

import java.util.Map;
import java.util.Set;

/**
 * How many incidents a viewer may see.
 *
 * @param byStatus a status without any is not there
 * @param mine open ones that the viewer has taken
 * @param nobodys open ones that nobody has taken
 * @param late those whose deadline has passed
 */
public record QueueCounts(Map<IncidentStatus, Integer> byStatus, int mine, int nobodys, int late) {
    public QueueCounts {
        byStatus = Map.copyOf(byStatus);
    }

    /** How many of these statuses there are together. */
    public int of(Set<IncidentStatus> statuses) {
        return statuses.stream()
                .mapToInt(status -> byStatus.getOrDefault(status, 0))
                .sum();
    }
}
