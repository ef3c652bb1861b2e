package ru.otklik.bot.region;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * An answer half written: whoever answers chooses it, completes it and sends it.
 *
 * @param name as it is chosen by
 * @param topics for which it is offered; empty for all
 * @param agencies to whom it is offered; empty for all
 * @param text with fields in braces («{адрес}»)
 */
public record AnswerTemplate(String id, String name, Set<TopicId> topics, Set<AgencyId> agencies, String text) {
    private static final Pattern FIELD =
            Pattern.compile("\\{([а-яё][а-яё -]{0,39})}", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public AnswerTemplate {
        topics = Set.copyOf(topics);
        agencies = Set.copyOf(agencies);
    }

    /** A field that nobody has filled in, by its place in a text. */
    public record Blank(int from, int to, String name) {}

    /** Whether it is offered to this agency on this topic. */
    public boolean suits(@Nullable TopicId topic, AgencyId agency) {
        return (topics.isEmpty() || topic != null && topics.contains(topic))
                && (agencies.isEmpty() || agencies.contains(agency));
    }

    /** Its text with these fields filled in; all others stay. */
    public String filled(Map<String, String> fields) {
        return filled(text, fields);
    }

    /** A text with these fields filled in; all others stay. */
    public static String filled(String text, Map<String, String> fields) {
        return FIELD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        fields.getOrDefault(found.group(1).toLowerCase(Locale.ROOT), found.group())));
    }

    /** The fields that a text still has. */
    public static List<Blank> blanksIn(String text) {
        return FIELD.matcher(text)
                .results()
                .map(found -> new Blank(found.start(), found.end(), found.group()))
                .toList();
    }
}
