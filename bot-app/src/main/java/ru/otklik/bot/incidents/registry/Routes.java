package ru.otklik.bot.incidents.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** The one place that decides who gets an incident: asked when it opens, and when its topic or place is corrected. */
@Component
class Routes {
    private final Region region;

    Routes(Region region) {
        this.region = region;
    }

    /**
     * @param rule the line of the table that decided, or null if none did
     * @param remark for the history, maybe empty
     */
    record Decided(AgencyId agency, @Nullable String rule, String remark) {}

    Decided decide(@Nullable TopicId topic, Place place, PageId page) {
        return switch (route(topic, place, page)) {
            case Route.To to -> new Decided(to.agency(), to.rule(), "");
            case Route.Elsewhere elsewhere ->
                new Decided(
                        region.curator(),
                        elsewhere.rule(),
                        "За это отвечают не в регионе, житель просил передать всё равно.");
            case Route.Nobody _ -> new Decided(region.curator(), null, "Правила нет, распределит куратор.");
        };
    }

    /** Whom to write to, if nobody of the region answers for it; without a place, if that is so everywhere. */
    Optional<String> elsewhere(TopicId topic, @Nullable Place place, PageId page, String language) {
        if (place == null) {
            return region.routing().elsewhereEverywhere(topic, page.value()).map(elsewhere -> elsewhere.say(language));
        }
        return route(topic, place, page) instanceof Route.Elsewhere elsewhere
                ? Optional.of(elsewhere.say(language))
                : Optional.empty();
    }

    private Route route(@Nullable TopicId topic, Place place, PageId page) {
        return region.routing().route(topic, place.territory(), page.value());
    }
}
