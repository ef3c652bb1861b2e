package ru.otklik.bot.desk.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * The routing table in the order in which it applies: of the rules that fit, the first one decides.
 *
 * @param nobodys topics that no rule leads anywhere, wherever they are: the curator distributes them
 */
record RoutesView(List<Group> groups, List<String> nobodys, int shown, int all) {
    /** @param rules of one group of topics: those of single topics first */
    record Group(String name, List<Line> rules) {}

    /**
     * @param wholeGroup whether it is about all topics of the group
     * @param agency false if residents are told whom to write to instead
     */
    record Line(
            String subject,
            boolean wholeGroup,
            String territory,
            String page,
            String to,
            boolean agency,
            String source) {}

    static RoutesView of(Region region, Sought sought) {
        RegionWords words = new RegionWords(region);
        Order order = new Order(region);
        Map<GroupId, List<Rule>> byGroup = new HashMap<>();
        region.rules().stream()
                .sorted(order.comparator())
                .forEach(rule -> byGroup.computeIfAbsent(order.groupOf(rule), _ -> new ArrayList<>())
                        .add(rule));
        List<Group> groups = region.taxonomy().groups().stream()
                .map(group -> new Group(
                        group.name(),
                        byGroup.getOrDefault(group.id(), List.of()).stream()
                                .map(rule -> line(words, rule))
                                .filter(line -> sought.isEverything()
                                        || sought.in(
                                                group.name(),
                                                line.subject(),
                                                line.territory(),
                                                line.page(),
                                                line.to(),
                                                line.source()))
                                .toList()))
                .filter(group -> !group.rules().isEmpty())
                .toList();
        return new RoutesView(
                groups,
                nobodys(region).stream()
                        .filter(name -> sought.isEverything() || sought.in(name))
                        .toList(),
                groups.stream().mapToInt(group -> group.rules().size()).sum(),
                region.rules().size());
    }

    private static Line line(RegionWords words, Rule rule) {
        return new Line(
                words.subject(rule),
                rule.group() != null,
                words.territory(rule.territory()),
                words.page(rule.page()),
                words.target(rule),
                rule.agency() != null,
                rule.line());
    }

    private static List<String> nobodys(Region region) {
        return region.taxonomy().topics().stream()
                .filter(topic -> region.routing().route(topic.id(), null, "") instanceof Route.Nobody)
                .filter(topic -> region.gazetteer().territories().stream()
                        .allMatch(territory ->
                                region.routing().route(topic.id(), territory.id(), "") instanceof Route.Nobody))
                .map(Topic::name)
                .toList();
    }

    /** As {@link ru.otklik.dialogs.routing.RoutingTable} looks rules up. */
    private record Order(Region region) {
        GroupId groupOf(Rule rule) {
            GroupId group = rule.group();
            TopicId topic = rule.topic();
            return group != null || topic == null
                    ? Optional.ofNullable(group).orElseThrow()
                    : region.taxonomy().topic(topic).map(Topic::group).orElseThrow();
        }

        Comparator<Rule> comparator() {
            Map<Object, Integer> places = new HashMap<>();
            region.taxonomy().topics().forEach(topic -> places.put(topic.id(), places.size()));
            region.taxonomy().groups().stream().map(TopicGroup::id).forEach(id -> places.put(id, places.size()));
            return Comparator.<Rule, Integer>comparing(rule -> places.getOrDefault(subject(rule), 0))
                    .thenComparing(rule -> -depth(rule.territory()))
                    .thenComparing(rule ->
                            rule.territory() == null ? "" : rule.territory().value())
                    .thenComparing(rule -> rule.page() == null);
        }

        private static Object subject(Rule rule) {
            return rule.topic() == null ? Optional.ofNullable(rule.group()).orElseThrow() : rule.topic();
        }

        private int depth(@Nullable TerritoryId id) {
            int depth = 0;
            for (TerritoryId at = id; at != null; at = parent(at)) {
                depth++;
            }
            return depth;
        }

        private @Nullable TerritoryId parent(TerritoryId id) {
            return region.gazetteer().territory(id).map(Territory::parent).orElse(null);
        }
    }
}
