package ru.otklik.bot.desk.config;

import java.util.List;
import java.util.Map;
import ru.otklik.bot.region.Region;

/** What the bot says in one language, key by key in the order of its file. */
record TextsView(String language, List<String> languages, List<Line> lines, int all) {
    private static final String USUAL = "ru";

    record Line(String key, String words, String source) {}

    static TextsView of(Region region, String wanted, Sought sought) {
        String language = region.texts().containsKey(wanted) ? wanted : USUAL;
        Map<String, String> texts = region.texts().getOrDefault(language, Map.of());
        return new TextsView(
                language,
                List.copyOf(region.texts().keySet()),
                texts.entrySet().stream()
                        .filter(text -> sought.isEverything() || sought.in(text.getKey(), text.getValue()))
                        .map(text -> new Line(
                                text.getKey(),
                                text.getValue(),
                                region.origins().of("texts/%s.yml".formatted(language), text.getKey())))
                        .toList(),
                texts.size());
    }
}
