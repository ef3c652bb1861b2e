package ru.otklik.bot.region;

import java.util.EnumMap;
import java.util.Map;

/** Reads {@code retention.yml}, which a region may leave out. */
final class RetentionFile {
    static final String NAME = "retention.yml";

    /** Thirty years. */
    private static final int MOST = 10_958;

    private RetentionFile() {}

    static RetentionRules read(ConfigFolder folder) {
        return folder.has(NAME)
                ? Fields.of(folder, NAME).map(RetentionFile::read).orElse(RetentionRules.USUAL)
                : RetentionRules.USUAL;
    }

    private static RetentionRules read(Fields file) {
        Map<RetentionRules.Kind, Integer> days = new EnumMap<>(RetentionRules.Kind.class);
        for (RetentionRules.Kind kind : RetentionRules.Kind.values()) {
            if (!file.has(kind.field())) {
                continue;
            }
            int told = file.numberUpTo(kind.field(), MOST, kind.usual());
            if (told < kind.least()) {
                file.mistake(kind.field(), "здесь нужно не меньше %d дней", kind.least());
            }
            days.put(kind, told);
        }
        file.nothingElse();
        RetentionRules rules = new RetentionRules(days);
        if (rules.of(RetentionRules.Kind.INBOUND_KEYS).compareTo(rules.of(RetentionRules.Kind.INBOUND_WORDS)) < 0) {
            file.mistake(
                    RetentionRules.Kind.INBOUND_KEYS.field(),
                    "это хранят не меньше, чем «%s»",
                    RetentionRules.Kind.INBOUND_WORDS.field());
        }
        return rules;
    }
}
