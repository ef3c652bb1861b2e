package ru.otklik.bot.desk.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.incidents.Trail.Forward;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.EnglishToo;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.WithoutPlaces;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Who may be meant: first whom the last agency that passed it on proposes, then whom the table gives the incident's topic, then whom it gives the topics that its words look like, best first,
 * then who answers for its territory, then who answers for most. Whoever has passed it on is not meant, unless somebody proposes them.
 */
@Component
class Suggestions {
    /** As many as there are keys that are easily found; the rest is in the card. */
    private static final int MOST = 6;

    private static final int TOPICS = 12;

    private final Region region;
    private final Classifier classifier;

    Suggestions(Region region, Classifier classifier) {
        this.region = region;
        this.classifier = classifier;
    }

    /** @param why the topic that leads there, or who proposes it; empty if none does */
    record Suggestion(AgencyId agency, String name, String why) {}

    List<Suggestion> of(IncidentSummary incident, Trail trail) {
        TerritoryId territory = region.gazetteer().find(incident.address()) instanceof Found.One(Place place)
                ? place.territory()
                : null;
        Map<AgencyId, String> why = new LinkedHashMap<>();
        trail.proposal().ifPresent(proposal -> why.put(proposal.meant(), proposed(proposal, trail)));
        topics(incident).forEach(topic -> {
            if (region.routing().route(topic, territory, "") instanceof Route.To to) {
                why.putIfAbsent(
                        to.agency(),
                        region.taxonomy().topic(topic).map(Topic::name).orElse(""));
            }
        });
        others(territory).forEach(agency -> why.putIfAbsent(agency, ""));
        Set<AgencyId> passedOn = trail.passedOn();
        AgencyId proposed = trail.proposal().map(Forward::meant).orElse(null);
        why.keySet().removeIf(agency -> passedOn.contains(agency) && !agency.equals(proposed));
        List<Suggestion> suggestions = new ArrayList<>();
        why.forEach((agency, topic) -> region.agency(agency)
                .filter(known -> !known.id().equals(region.curator()))
                .map(Agency::name)
                .ifPresent(name -> suggestions.add(new Suggestion(agency, name, topic))));
        return suggestions.subList(0, Math.min(MOST, suggestions.size()));
    }

    private String proposed(Forward proposal, Trail trail) {
        AgencyId by = proposal.by();
        String who = by == null
                ? proposal.who()
                : region.agency(by).map(Agency::name).orElse(by.value());
        return "предлагает " + who + (trail.passedOn().contains(proposal.meant()) ? ", но уже передавал" : "");
    }

    private Stream<TopicId> topics(IncidentSummary incident) {
        Classifier understanding =
                new WithoutPlaces(new EnglishToo(classifier, region.glossary()), region.gazetteer()::withoutPlaces);
        Stream<TopicId> alike = incident.words().isBlank()
                ? Stream.empty()
                : understanding.ranked(incident.words()).stream()
                        .map(Guess::topic)
                        .limit(TOPICS);
        TopicId known = incident.topic();
        return known == null ? alike : Stream.concat(Stream.of(known), alike);
    }

    private List<AgencyId> others(@Nullable TerritoryId territory) {
        List<AgencyId> here = region.rules().stream()
                .filter(rule -> territory != null && territory.equals(rule.territory()))
                .map(Rule::agency)
                .filter(Objects::nonNull)
                .toList();
        List<AgencyId> all = region.rules().stream()
                .map(Rule::agency)
                .filter(Objects::nonNull)
                .toList();
        return Stream.concat(mostFirst(here), mostFirst(all)).toList();
    }

    private static Stream<AgencyId> mostFirst(List<AgencyId> agencies) {
        Map<AgencyId, Long> counts =
                agencies.stream().collect(Collectors.groupingBy(agency -> agency, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Comparator.<Map.Entry<AgencyId, Long>>comparingLong(Map.Entry::getValue)
                        .reversed()
                        .thenComparing(entry -> entry.getKey().value()))
                .map(Map.Entry::getKey);
    }
}
