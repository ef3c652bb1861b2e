package ru.otklik.bot.region;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Reads {@code retention.yml}, which a region may leave out, as it may each line of it. */
final class RetentionFile {
    static final String NAME = "retention.yml";

    /** Thirty years. */
    private static final int MOST = 10_958;

    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,8}");

    /** What people write who think of a period and not of days: «30 дней», «1 год», «P30D», «90d». */
    private static final Pattern PERIOD = Pattern.compile("p?(\\d{1,4})\\s*(\\p{L}+)\\.?");

    /** Days of a period by how its word begins. */
    private static final Map<String, Integer> IN_DAYS =
            Map.of("д", 1, "с", 1, "d", 1, "н", 7, "w", 7, "м", 30, "m", 30, "г", 365, "л", 365, "y", 365);

    private final Fields file;
    private final Map<Kind, Integer> days = new EnumMap<>(Kind.class);

    private RetentionFile(Fields file) {
        this.file = file;
    }

    static RetentionRules read(ConfigFolder folder) {
        return folder.has(NAME)
                ? Fields.of(folder, NAME)
                        .map(file -> new RetentionFile(file).read())
                        .orElse(RetentionRules.USUAL)
                : RetentionRules.USUAL;
    }

    private RetentionRules read() {
        for (Kind kind : Kind.values()) {
            if (file.names(kind.field())) {
                Integer told = days(kind);
                if (told != null) {
                    file.stands(kind.field(), kind.field());
                    days.put(kind, told);
                }
            }
        }
        file.unasked().forEach(this::refuseUnknown);
        RetentionRules rules = new RetentionRules(days);
        refuseKeysThatGoFirst(rules);
        return rules;
    }

    /** Null if it is no number of days that will do, which is noted. */
    private @Nullable Integer days(Kind kind) {
        String text = file.optional(kind.field());
        if (text == null) {
            if (!file.has(kind.field())) {
                file.mistake(
                        kind.field(),
                        "после «%s» пусто: напишите число дней, обычно %d, или уберите строку",
                        kind.field(),
                        kind.usual());
            }
            return null;
        }
        if (!DAYS.matcher(text).matches()) {
            file.mistake(
                    kind.field(),
                    "«%s» пишут целым числом дней, от %d: например %d, а не «%s»",
                    kind.field(),
                    kind.least(),
                    meant(text).filter(meant -> meant >= kind.least()).orElse(kind.usual()),
                    text);
            return null;
        }
        int told = Integer.parseInt(text);
        if (told < kind.least()) {
            file.mistake(
                    kind.field(),
                    "«%s» хранят не меньше %d дней, а здесь %d: напишите %d или больше",
                    kind.field(),
                    kind.least(),
                    told,
                    kind.least());
            return null;
        }
        if (told > MOST) {
            file.mistake(kind.field(), "«%s» хранят не больше %d дней (30 лет), а здесь %d", kind.field(), MOST, told);
            return null;
        }
        return told;
    }

    /** How many days a period has that was written in words; empty if it is none, or too long. */
    private static Optional<Integer> meant(String text) {
        Matcher period = PERIOD.matcher(text.toLowerCase(Locale.ROOT));
        if (!period.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(IN_DAYS.get(period.group(2).substring(0, 1)))
                .map(each -> each * Integer.parseInt(period.group(1)))
                .filter(all -> all > 0 && all <= MOST);
    }

    private void refuseUnknown(String name) {
        file.mistake(
                name,
                "нет такого вида: «%s»; можно %s",
                name,
                Arrays.stream(Kind.values()).map(Kind::field).collect(Collectors.joining(", ")));
    }

    /** What is known by its key must not come in once more while its words are still kept. */
    private void refuseKeysThatGoFirst(RetentionRules rules) {
        long words = rules.of(Kind.INBOUND_WORDS).toDays();
        long keys = rules.of(Kind.INBOUND_KEYS).toDays();
        if (keys >= words) {
            return;
        }
        if (days.containsKey(Kind.INBOUND_KEYS)) {
            file.mistake(
                    Kind.INBOUND_KEYS.field(),
                    "«%s» хранят не меньше, чем «%s»: напишите здесь %d или больше",
                    Kind.INBOUND_KEYS.field(),
                    Kind.INBOUND_WORDS.field(),
                    words);
        } else {
            file.mistake(
                    Kind.INBOUND_WORDS.field(),
                    "«%s» хранят не дольше, чем «%s» (обычно %d): добавьте строку «%s: %d»",
                    Kind.INBOUND_WORDS.field(),
                    Kind.INBOUND_KEYS.field(),
                    keys,
                    Kind.INBOUND_KEYS.field(),
                    words);
        }
    }
}
