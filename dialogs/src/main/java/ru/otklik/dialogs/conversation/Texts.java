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

/** What the bot says, by key, with placeholders in braces. */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Map<TextKey, String> byKey = new EnumMap<>(TextKey.class);

    /** @throws IllegalArgumentException naming every key that is missing, unknown or lacks a placeholder it needs */
    public Texts(Map<String, String> texts) {
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
}
