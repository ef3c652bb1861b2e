package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.RoutingTable;
import ru.otklik.dialogs.routing.Rule;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/** Reads {@code routing.yml}. */
final class RoutingFile {
    static final String NAME = "routing.yml";

    private final TopicsFile topics;
    private final Known<TerritoryId> territories;
    private final Known<PageId> pages;
    private final Known<AgencyId> agencies;

    RoutingFile(TopicsFile topics, Known<TerritoryId> territories, Known<PageId> pages, Known<AgencyId> agencies) {
        this.topics = topics;
        this.territories = territories;
        this.pages = pages;
        this.agencies = agencies;
    }

    List<Rule> read(ConfigFolder folder) {
        Map<Rule, Integer> lines = new HashMap<>();
        List<Rule> rules = new ArrayList<>();
        for (Fields entry : Fields.listOf(folder, NAME).orElse(List.of())) {
            Rule rule = rule(entry);
            if (rule != null) {
                rules.add(rule);
                lines.put(rule, entry.line());
            }
        }
        RoutingTable.ties(rules)
                .forEach(tie -> folder.mistake(
                        NAME,
                        lines.getOrDefault(tie.second(), 0),
                        "правило решает тот же случай, что и правило в строке %d: оставьте одно",
                        lines.getOrDefault(tie.first(), 0)));
        return rules;
    }

    private @Nullable Rule rule(Fields entry) {
        TopicId topic = topics.knownTopics().optional(entry, "topic");
        GroupId group = topics.knownGroups().optional(entry, "group");
        if (entry.has("topic") == entry.has("group")) {
            entry.mistake("", "в правиле должно быть одно из полей «topic» и «group»");
        }
        TerritoryId territory = territories.optional(entry, "territory");
        PageId page = pages.optional(entry, "page");
        boolean elsewhere = entry.has("elsewhere");
        Map<String, String> advice = elsewhere ? Speech.byLanguage(entry, "elsewhere") : Map.of();
        AgencyId agency = elsewhere ? agencies.optional(entry, "agency") : agencies.required(entry, "agency");
        if (elsewhere && entry.has("agency")) {
            entry.mistake("elsewhere", "в правиле должно быть одно из полей «agency» и «elsewhere»");
        }
        entry.nothingElse();
        boolean unsound = (topic == null) == (group == null)
                || entry.has("territory") && territory == null
                || entry.has("page") && page == null;
        if (unsound || (agency == null) == advice.isEmpty()) {
            return null;
        }
        String line = "%s:%d".formatted(NAME, entry.line());
        return new Rule(topic, group, territory, page == null ? null : page.value(), agency, advice, line);
    }
}
