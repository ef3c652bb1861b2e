package ru.otklik.dialogs.routing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Rules looked up from the most specific to the most general: a topic's before its group's; among these the own
 * territory's before its parent's before those for everywhere; among these the page's own before those for all pages.
 */
public final class RoutingTable implements Routing {
    private final Taxonomy taxonomy;
    private final Map<TerritoryId, Territory> territories;
    private final Map<Rule.Key, Rule> rules = new HashMap<>();

    /** Two rules for exactly the same case. */
    public record Tie(Rule first, Rule second) {
        @Override
        public String toString() {
            return "%s and %s decide the same case".formatted(first.line(), second.line());
        }
    }

    /** @throws IllegalArgumentException if two rules decide the same case; names the lines of all of them */
    public RoutingTable(Taxonomy taxonomy, Collection<Territory> territories, List<Rule> rules) {
        List<Tie> ties = ties(rules);
        if (!ties.isEmpty()) {
            throw new IllegalArgumentException(ties.stream().map(Tie::toString).collect(Collectors.joining("; ")));
        }
        this.taxonomy = taxonomy;
        this.territories = territories.stream().collect(Collectors.toMap(Territory::id, Function.identity()));
        rules.forEach(rule -> this.rules.put(rule.key(), rule));
    }

    /** The pairs of rules that contradict each other, each later rule with the first of its kind. */
    public static List<Tie> ties(List<Rule> rules) {
        Map<Rule.Key, Rule> seen = new HashMap<>();
        List<Tie> ties = new ArrayList<>();
        for (Rule rule : rules) {
            Rule first = seen.putIfAbsent(rule.key(), rule);
            if (first != null) {
                ties.add(new Tie(first, rule));
            }
        }
        return ties;
    }

    @Override
    public Route route(@Nullable TopicId topic, @Nullable TerritoryId territory, String page) {
        if (topic == null) {
            return new Route.Nobody();
        }
        Rule rule = ruleFor(topic, territory, page);
        if (rule == null) {
            rule = taxonomy.topic(topic)
                    .map(Topic::group)
                    .map(group -> ruleFor(group, territory, page))
                    .orElse(null);
        }
        return rule == null ? new Route.Nobody() : rule.route();
    }

    @Override
    public Optional<Route.Elsewhere> elsewhereEverywhere(TopicId topic, String page) {
        if (!(route(topic, null, page) instanceof Route.Elsewhere everywhere)) {
            return Optional.empty();
        }
        boolean same = territories.keySet().stream()
                .allMatch(territory -> route(topic, territory, page) instanceof Route.Elsewhere there
                        && there.advice().equals(everywhere.advice()));
        return same ? Optional.of(everywhere) : Optional.empty();
    }

    private @Nullable Rule ruleFor(Object subject, @Nullable TerritoryId territory, String page) {
        for (TerritoryId place : withParents(territory)) {
            Rule rule = ruleAt(subject, place, page);
            if (rule != null) {
                return rule;
            }
        }
        return ruleAt(subject, null, page);
    }

    private @Nullable Rule ruleAt(Object subject, @Nullable TerritoryId territory, String page) {
        Rule ofPage = rules.get(new Rule.Key(subject, territory, page));
        return ofPage != null ? ofPage : rules.get(new Rule.Key(subject, territory, null));
    }

    /** The territory, its parent, and so on; a territory that holds itself ends the walk. */
    private SequencedSet<TerritoryId> withParents(@Nullable TerritoryId territory) {
        SequencedSet<TerritoryId> chain = new LinkedHashSet<>();
        TerritoryId next = territory;
        while (next != null && chain.add(next)) {
            Territory known = territories.get(next);
            next = known == null ? null : known.parent();
        }
        return chain;
    }
}
