package ru.otklik.bot.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Walks every topic, territory and page of a region, and says of each what its table's words mean, read as a person would. */
final class RouteWalk {
    private final Region region;
    private final List<Map<String, Object>> rules;

    /**
     * @param decided as the routing table says
     * @param meant as the file says: an agency, «elsewhere» or «nobody»
     */
    record Stop(Topic topic, @Nullable TerritoryId territory, String page, Route decided, String meant) {
        String agency() {
            return switch (decided) {
                case Route.To to -> to.agency().value();
                case Route.Elsewhere _ -> "elsewhere";
                case Route.Nobody _ -> "nobody";
            };
        }
    }

    RouteWalk(Region region, Path folder) {
        this.region = region;
        try {
            rules = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(Files.readString(folder.resolve("routing.yml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Stop> stops() {
        List<@Nullable TerritoryId> places = new ArrayList<>();
        region.gazetteer().territories().stream().map(Territory::id).forEach(places::add);
        places.add(null);
        List<Stop> stops = new ArrayList<>();
        for (Topic topic : region.taxonomy().topics()) {
            for (TerritoryId place : places) {
                for (Page page : region.pages()) {
                    String id = page.id().value();
                    stops.add(new Stop(
                            topic, place, id, region.routing().route(topic.id(), place, id), meant(topic, place, id)));
                }
            }
        }
        return stops;
    }

    private String meant(Topic topic, @Nullable TerritoryId place, String page) {
        List<String> around = around(place);
        return rules.stream()
                .filter(rule -> rule.containsKey("topic")
                        ? topic.id().value().equals(rule.get("topic"))
                        : topic.group().value().equals(rule.get("group")))
                .filter(rule -> !rule.containsKey("territory") || around.contains(rule.get("territory")))
                .filter(rule -> !rule.containsKey("page") || page.equals(rule.get("page")))
                .max(Comparator.<Map<String, Object>>comparingInt(rule -> rule.containsKey("topic") ? 1 : 0)
                        .thenComparingInt(rule -> rule.containsKey("territory")
                                ? around.size() - around.indexOf(rule.get("territory"))
                                : 0)
                        .thenComparingInt(rule -> rule.containsKey("page") ? 1 : 0))
                .map(rule -> String.valueOf(rule.getOrDefault("agency", "elsewhere")))
                .orElse("nobody");
    }

    /** The territory and all that it lies in, the nearest first. */
    private List<String> around(@Nullable TerritoryId place) {
        List<String> around = new ArrayList<>();
        Optional<Territory> next = Optional.ofNullable(place).flatMap(region.gazetteer()::territory);
        while (next.isPresent()) {
            around.add(next.get().id().value());
            next = Optional.ofNullable(next.get().parent()).flatMap(region.gazetteer()::territory);
        }
        return around;
    }
}
