package ru.otklik.bot.desk.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** Agencies as a tree, in the order of a walk through it. */
record AgenciesView(List<Line> lines, int all) {
    private static final String FILE = "agencies.yml";

    /**
     * @param depth 0 for those of no other one
     * @param answersFor topics and groups, each with the territories where («Дороги и тротуары: Берёзовка, Ключи»)
     * @param accounts of colleagues; null where that is not for whoever looks
     */
    record Line(
            Agency agency,
            int depth,
            String source,
            boolean curator,
            boolean approval,
            List<String> answersFor,
            @Nullable Integer accounts) {
        public String css() {
            return "depth-" + Math.min(4, depth);
        }
    }

    /** @param accounts how many each agency has, by its id; null where that is not for whoever looks */
    static AgenciesView of(Region region, Sought sought, @Nullable Map<String, Integer> accounts) {
        List<Line> lines = new ArrayList<>();
        walk(region, null, 0, accounts, lines);
        return new AgenciesView(
                lines.stream()
                        .filter(line -> sought.isEverything()
                                || sought.in(
                                        line.agency().name(),
                                        line.agency().id().value(),
                                        String.join("\n", line.answersFor())))
                        .toList(),
                region.agencies().size());
    }

    private static void walk(
            Region region,
            @Nullable AgencyId parent,
            int depth,
            @Nullable Map<String, Integer> accounts,
            List<Line> lines) {
        for (Agency agency : region.agencies()) {
            if (Objects.equals(agency.parent(), parent)) {
                lines.add(new Line(
                        agency,
                        depth,
                        region.origins().of(FILE, agency.id().value()),
                        region.curator().equals(agency.id()),
                        region.approval().agencies().contains(agency.id()),
                        answersFor(region, agency.id()),
                        accounts == null
                                ? null
                                : accounts.getOrDefault(agency.id().value(), 0)));
                walk(region, agency.id(), depth + 1, accounts, lines);
            }
        }
    }

    private static List<String> answersFor(Region region, AgencyId agency) {
        RegionWords words = new RegionWords(region);
        Map<String, List<String>> places = new LinkedHashMap<>();
        region.rules().stream().filter(rule -> agency.equals(rule.agency())).forEach(rule -> {
            List<String> where = places.computeIfAbsent(
                    words.subject(rule) + (rule.group() == null ? "" : " — все темы"), _ -> new ArrayList<>());
            if (rule.territory() != null) {
                where.add(words.territory(rule.territory()));
            } else if (rule.page() != null) {
                where.add("со страницы «%s»".formatted(words.page(rule.page())));
            }
        });
        return places.entrySet().stream()
                .map(entry -> entry.getValue().isEmpty()
                        ? entry.getKey()
                        : entry.getKey() + ": " + String.join(", ", entry.getValue()))
                .toList();
    }
}
