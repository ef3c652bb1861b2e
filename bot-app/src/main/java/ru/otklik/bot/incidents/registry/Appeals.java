package ru.otklik.bot.incidents.registry;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;
import ru.otklik.dialogs.taxonomy.Topic;

/** Reports as official appeals, in Russian whatever the resident's language: they go to the authorities. */
@Component
class Appeals {
    /** As much as fits anywhere that an appeal is pasted, and reads on one screen. */
    private static final int LONGEST = 2_000;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'года'", Locale.forLanguageTag("ru"));

    private final Letters letters;
    private final Region region;
    private final Texts texts;

    Appeals(Letters letters, Region region, Texts texts) {
        this.letters = letters;
        this.region = region;
        this.texts = texts;
    }

    String text(ReportRows.Row report, IncidentRows.Row incident) {
        String words = report.words().strip();
        String whole = text(report, incident, words);
        int over = whole.length() - LONGEST;
        if (over <= 0) {
            return whole;
        }
        String shorter = wholeWords(words.substring(0, Math.max(0, words.length() - over - 1))) + "…";
        String cut = text(report, incident, shorter);
        // Only fields of a monstrous length are left to be cut.
        return cut.length() <= LONGEST ? cut : cut.substring(0, LONGEST - 1) + "…";
    }

    /** Without the last word, which may have lost its end. */
    private static String wholeWords(String beginning) {
        return beginning.contains(" ")
                ? beginning.substring(0, beginning.lastIndexOf(' ')).strip()
                : beginning;
    }

    private String text(ReportRows.Row report, IncidentRows.Row incident, String words) {
        ZoneId zone = region.timeZone();
        String fields = report.fields().stream()
                .map(field -> "\n" + field.name() + ": " + field.value())
                .collect(Collectors.joining());
        return texts.say(
                TextKey.LAW_APPEAL,
                "agency",
                letters.agencyName(incident.agency()),
                "topic",
                Optional.ofNullable(incident.topic())
                        .flatMap(region.taxonomy()::topic)
                        .map(Topic::name)
                        .orElseGet(() -> texts.say(TextKey.LAW_NO_TOPIC)),
                "place",
                report.address(),
                "words",
                words,
                "fields",
                fields,
                "date",
                DAY.format(report.at().atZone(zone)),
                "number",
                report.number(),
                "region",
                region.name());
    }
}
