package ru.otklik.bot.desk.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** What ids of a region are called; themselves, where it knows them no more. */
record RegionWords(Region region) {
    static String days(int days) {
        return Russian.count(days, "рабочий день", "рабочих дня", "рабочих дней");
    }

    static String hours(int hours) {
        return Russian.count(hours, "рабочий час", "рабочих часа", "рабочих часов");
    }

    String topic(@Nullable TopicId id) {
        return id == null
                ? "тема неизвестна"
                : region.taxonomy().topic(id).map(Topic::name).orElse(id.value());
    }

    String group(GroupId id) {
        return region.taxonomy().group(id).map(TopicGroup::name).orElse(id.value());
    }

    String territory(@Nullable TerritoryId id) {
        return id == null
                ? "везде"
                : region.gazetteer().territory(id).map(Territory::name).orElse(id.value());
    }

    String agency(AgencyId id) {
        return region.agency(id).map(Agency::name).orElse(id.value());
    }

    String page(@Nullable String id) {
        return id == null
                ? ""
                : region.pages().stream()
                        .filter(page -> page.id().value().equals(id))
                        .findFirst()
                        .map(Page::name)
                        .orElse(id);
    }

    /** What a rule is about: a topic, or a whole group. */
    String subject(Rule rule) {
        GroupId group = rule.group();
        return group == null ? topic(rule.topic()) : group(group);
    }

    /** Who gets it; what residents are told, if nobody of the region does. */
    String target(Rule rule) {
        AgencyId agency = rule.agency();
        return agency == null ? said(rule.elsewhere()) : agency(agency);
    }

    private static String said(Map<String, String> advice) {
        return advice.getOrDefault("ru", "");
    }
}
