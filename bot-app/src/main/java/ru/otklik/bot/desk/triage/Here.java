package ru.otklik.bot.desk.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Trail;
import ru.otklik.bot.incidents.Trail.Forward;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Why an incident is the curator's to give away. */
@Component
class Here {
    /** Of those who have passed it on, as many as a row holds. */
    private static final int MOST = 3;

    /** Characters of a reason; the card has all of it. */
    private static final int LONGEST = 160;

    private final Region region;

    Here(Region region) {
        this.region = region;
    }

    /** In Russian, short, the most telling first. */
    List<String> why(IncidentSummary incident, Trail trail) {
        List<Forward> passedOn = trail.byAgencies();
        return passedOn.isEmpty() ? whyNobodys(incident) : whyBack(passedOn, trail.proposal());
    }

    private List<String> whyBack(List<Forward> passedOn, Optional<Forward> proposal) {
        List<String> why = new ArrayList<>();
        if (proposal.isPresent()) {
            why.add("Передавали уже дважды");
        }
        passedOn.stream()
                .skip(Math.max(0, passedOn.size() - MOST))
                .map(forward -> who(forward) + ": " + shortened(forward.reason()))
                .forEach(why::add);
        proposal.ifPresent(forward -> why.add("%s предлагает «%s»".formatted(who(forward), name(forward.meant()))));
        return why;
    }

    private List<String> whyNobodys(IncidentSummary incident) {
        TopicId topic = incident.topic();
        TerritoryId territory = incident.territory();
        List<String> why = new ArrayList<>();
        if (topic == null) {
            why.add(incident.botKnew() ? "Тема не определена" : "Бот не понял, о чём это");
        }
        if (territory == null) {
            why.add("Место неизвестно: есть только слова жителя");
        }
        if (topic != null && territory != null) {
            why.add(
                    switch (region.routing().route(topic, territory, "")) {
                        case Route.To(AgencyId agency, String rule) ->
                            "По таблице это «%s» (%s), но сообщение осталось у куратора".formatted(name(agency), rule);
                        case Route.Elsewhere _ -> "За это отвечают не в регионе, житель просил передать всё равно";
                        case Route.Nobody _ ->
                            "Правила нет: тема «%s», место «%s»".formatted(name(topic), name(territory));
                    });
        }
        return why;
    }

    private String who(Forward forward) {
        AgencyId by = forward.by();
        return by == null ? forward.who() : name(by);
    }

    private String name(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    private String name(TopicId id) {
        return region.taxonomy().topic(id).map(Topic::name).orElse(id.value());
    }

    private String name(TerritoryId id) {
        return region.gazetteer().territory(id).map(Territory::name).orElse(id.value());
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST
                ? reason
                : reason.substring(
                                0,
                                reason.offsetByCodePoints(
                                        0, Math.min(LONGEST, reason.codePointCount(0, reason.length())) - 1))
                        + "…";
    }
}
