package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;

/** What the bot says, by key, with placeholders in braces. */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<TextKey, String> byKey = new EnumMap<>(TextKey.class);

    private final Map<String, String> names;

    /**
     * @param texts by {@link TextKey#path}
     * @param names what topics and groups are called in this language, by {@code topic.<id>}, {@code about.<id>} and
     *     {@code group.<id>}; who has none there keeps the name from the region's topics
     * @throws IllegalArgumentException naming every key that is missing, unknown or holds a placeholder that it can't
     */
    public Texts(Map<String, String> texts, Map<String, String> names) {
        this.names = Map.copyOf(names);
        Map<String, TextKey> known = Stream.of(TextKey.values()).collect(Collectors.toMap(TextKey::path, k -> k));
        List<String> wrong = new ArrayList<>();
        for (TextKey key : TextKey.values()) {
            if (texts.getOrDefault(key.path(), "").isBlank()) {
                wrong.add("text «%s» is missing".formatted(key.path()));
            }
        }
        texts.forEach((path, text) -> {
            TextKey key = known.get(path);
            if (key == null) {
                wrong.add("text «%s» is not known".formatted(path));
            } else {
                PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !key.placeholders().contains(name))
                        .forEach(name -> wrong.add(
                                "text «%s» can't have {%s}, only %s".formatted(path, name, key.placeholders())));
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        for (TextKey key : TextKey.values()) {
            byKey.put(key, texts.getOrDefault(key.path(), "").strip());
        }
    }

    /** The text with its placeholders filled: name, value, name, value, … Values are never looked into again. */
    public String say(TextKey key, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return PLACEHOLDER
                .matcher(byKey.getOrDefault(key, ""))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    /** A number and what is counted: «2 файла». */
    public String count(int n, TextKey noun) {
        return n + " " + Plural.of(n, say(noun));
    }

    /** What a topic is called on a button. */
    public String name(Topic topic) {
        return names.getOrDefault("topic." + topic.id(), topic.name());
    }

    /** What follows «Похоже, это про …». */
    public String about(Topic topic) {
        return names.getOrDefault("about." + topic.id(), topic.about());
    }

    /** What a group of topics is called on a button. */
    public String name(TopicGroup group) {
        return names.getOrDefault("group." + group.id(), group.name());
    }
}
