package ru.otklik.bot.desk.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.rehearsals.Moved;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/** Which rules decide, by their lines and by what they are about. */
final class RuleWords {
    private final Map<String, String> before;
    private final Map<String, String> after;

    /** @param regions the one in force and the edited one, if it is known */
    RuleWords(List<Region> regions) {
        this.before = words(regions.getFirst());
        this.after = words(regions.getLast());
    }

    /** «routing.yml:12, «Дороги» → routing.yml:40, «Ямы», Северный район»; of one and the same rule only that its agency is another. */
    String why(Moved moved) {
        String was = said(moved.oldRule(), before, "правила не было");
        String is = said(moved.newRule(), after, "правила нет");
        return was.equals(is) ? was + ": в правиле другое ведомство" : was + " → " + is;
    }

    private static String said(@Nullable String line, Map<String, String> words, String none) {
        if (line == null) {
            return none;
        }
        String about = words.get(line);
        return about == null ? line : line + ", " + about;
    }

    private static Map<String, String> words(Region region) {
        Map<String, String> words = new HashMap<>();
        region.rules().forEach(rule -> words.put(rule.line(), words(region, rule)));
        return words;
    }

    private static String words(Region region, Rule rule) {
        TerritoryId territory = rule.territory();
        return "«" + subject(region, rule) + "»" + (territory == null ? "" : ", " + name(region, territory));
    }

    private static String subject(Region region, Rule rule) {
        GroupId group = rule.group();
        if (group != null) {
            return region.taxonomy().group(group).map(TopicGroup::name).orElse(group.value());
        }
        TopicId topic = rule.topic();
        return topic == null
                ? ""
                : region.taxonomy().topic(topic).map(Topic::name).orElse(topic.value());
    }

    private static String name(Region region, TerritoryId id) {
        return region.gazetteer().territory(id).map(Territory::name).orElse(id.value());
    }
}
