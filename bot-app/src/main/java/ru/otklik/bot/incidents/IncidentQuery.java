package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Which incidents somebody wants to see; every condition must hold. Empty sets and nulls ask for nothing.
 *
 * @param whose by who works on it
 * @param late only those whose deadline has passed while the agency's answer is awaited
 * @param territories any of them
 * @param pages reported to any of these pages
 * @param from filed at this time or later
 * @param before filed before this time
 * @param search a number, its beginning or its end, or words of residents and of the address in any of their Russian forms; maybe empty
 */
public record IncidentQuery(
        Set<IncidentStatus> statuses,
        Whose whose,
        boolean late,
        @Nullable TopicId topic,
        Set<TerritoryId> territories,
        Set<PageId> pages,
        @Nullable Instant from,
        @Nullable Instant before,
        String search,
        Order order) {
    /** By who works on it. */
    public enum Whose {
        ANYBODYS,
        /** The viewer's own. */
        MINE,
        /** Nobody has taken it yet. */
        NOBODYS,
        /** Whose answer waits for a chief. */
        ON_APPROVAL,
        /** Whose answer has not arrived. */
        LOST,
        /** Whose answer a chief has given back. */
        RETURNED,
        /** Of the viewer's own agency: for the curator, what no other agency has. */
        OUR_AGENCYS
    }

    /** What comes first. */
    public enum Order {
        /** Open ones by deadline, those that wait for the resident after them, then the newest. */
        DEADLINE,
        NEWEST,
        OLDEST
    }

    public IncidentQuery {
        statuses = statuses.isEmpty() ? EnumSet.allOf(IncidentStatus.class) : EnumSet.copyOf(statuses);
        territories = Set.copyOf(territories);
        pages = Set.copyOf(pages);
    }

    /** Those of some statuses that hold these words. */
    public static IncidentQuery of(Set<IncidentStatus> statuses, String search) {
        return new IncidentQuery(
                statuses, Whose.ANYBODYS, false, null, Set.of(), Set.of(), null, null, search, Order.DEADLINE);
    }
}
