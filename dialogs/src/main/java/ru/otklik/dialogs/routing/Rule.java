package ru.otklik.dialogs.routing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * One line of the routing table.
 *
 * @param topic the topic it is about; null if it is about a whole group
 * @param group the group it is about; null if it is about one topic
 * @param territory where it applies, with everything that lies inside; null for everywhere
 * @param page the id of the page it applies to; null for all pages
 * @param agency who answers; null if nobody of the region does
 * @param elsewhere whom to write to instead, by language; empty if there is an agency
 * @param line where it is written, as it may be shown («routing.yml:12»)
 */
public record Rule(
        @Nullable TopicId topic,
        @Nullable GroupId group,
        @Nullable TerritoryId territory,
        @Nullable String page,
        @Nullable AgencyId agency,
        Map<String, String> elsewhere,
        String line) {
    public Rule {
        elsewhere = Map.copyOf(elsewhere);
        if ((agency == null) == elsewhere.isEmpty()) {
            throw new IllegalArgumentException("%s: a rule names an agency or says whom to write to".formatted(line));
        }
        if ((topic == null) == (group == null)) {
            throw new IllegalArgumentException("%s: a rule is about a topic or about a group".formatted(line));
        }
    }

    /** A rule that an agency answers. */
    public Rule(
            @Nullable TopicId topic,
            @Nullable GroupId group,
            @Nullable TerritoryId territory,
            @Nullable String page,
            AgencyId agency,
            String line) {
        this(topic, group, territory, page, agency, Map.of(), line);
    }

    Route route() {
        return agency == null ? new Route.Elsewhere(elsewhere, line) : new Route.To(agency, line);
    }

    Key key() {
        return new Key(topic != null ? topic : group, territory, page);
    }

    /** What a rule applies to; two rules with the same key contradict each other. */
    record Key(
            @Nullable Object subject,
            @Nullable TerritoryId territory,
            @Nullable String page) {}
}
