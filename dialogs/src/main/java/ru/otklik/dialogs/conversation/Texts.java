package ru.otklik.dialogs.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.otklik.dialogs.taxonomy.Question;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicGroup;

/** What the bot says, by key, with placeholders in braces. */
public final class Texts {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private static final Pattern BAR = Pattern.compile("\\|");

    /** Texts that hold a fixed number of words. */
    private static final Map<TextKey, Integer> LISTS = Map.of(TextKey.DAY_WEEKDAYS, 7, TextKey.DAY_MONTHS, 12);

    private final Supplier<Words> words;

    private record Words(Map<TextKey, String> byKey, Map<String, String> names) {}

    /**
     * @param texts by {@link TextKey#path}
     * @param names what the region's own topics, groups and questions are called in this language, by the keys of
     *     {@link #namesOf}; who has none there keeps the name from the region's topics
     * @throws IllegalArgumentException naming every key that is missing, unknown or holds a placeholder that it can't
     */
    public Texts(Map<String, String> texts, Map<String, String> names) {
        List<String> wrong = mistakes(texts).stream().map(Mistake::toString).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", wrong));
        }
        Map<TextKey, String> byKey = new EnumMap<>(TextKey.class);
        for (TextKey key : TextKey.values()) {
            byKey.put(key, texts.getOrDefault(key.path(), "").strip());
        }
        Words all = new Words(byKey, Map.copyOf(names));
        this.words = () -> all;
    }

    private Texts(Supplier<Words> words) {
        this.words = words;
    }

    /** Those that are current whenever something is said. */
    public static Texts changing(Supplier<Texts> current) {
        return new Texts(() -> current.get().words.get());
    }

    /** What is wrong with texts, by {@link TextKey#path}. */
    public sealed interface Mistake {
        String path();

        record Missing(String path) implements Mistake {
            @Override
            public String toString() {
                return "text «%s» is missing".formatted(path);
            }
        }

        record Unknown(String path) implements Mistake {
            @Override
            public String toString() {
                return "text «%s» is not known".formatted(path);
            }
        }

        record WrongPlaceholder(String path, String placeholder, List<String> possible) implements Mistake {
            @Override
            public String toString() {
                return "text «%s» can't have {%s}, only %s".formatted(path, placeholder, possible);
            }
        }

        /** A list of words with bars between. */
        record WrongParts(String path, int parts) implements Mistake {
            @Override
            public String toString() {
                return "text «%s» must have %d parts with bars between".formatted(path, parts);
            }
        }
    }

    /** All mistakes of these texts; with one, no {@link Texts} can be made of them. */
    public static List<Mistake> mistakes(Map<String, String> texts) {
        Map<String, TextKey> known = Stream.of(TextKey.values()).collect(Collectors.toMap(TextKey::path, k -> k));
        List<Mistake> wrong = new ArrayList<>();
        for (TextKey key : TextKey.values()) {
            if (texts.getOrDefault(key.path(), "").isBlank()) {
                wrong.add(new Mistake.Missing(key.path()));
            }
        }
        texts.forEach((path, text) -> {
            TextKey key = known.get(path);
            if (key == null) {
                wrong.add(new Mistake.Unknown(path));
            } else {
                PLACEHOLDER
                        .matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !key.placeholders().contains(name))
                        .forEach(name ->
                                wrong.add(new Mistake.WrongPlaceholder(path, name, List.copyOf(key.placeholders()))));
            }
        });
        LISTS.forEach((key, size) -> {
            String list = texts.getOrDefault(key.path(), "");
            if (!list.isBlank() && BAR.split(list).length != size) {
                wrong.add(new Mistake.WrongParts(key.path(), size));
            }
        });
        return wrong;
    }

    /** The text with its placeholders filled: name, value, name, value, … Values are never looked into again. */
    public String say(TextKey key, Object... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
        return PLACEHOLDER
                .matcher(words.get().byKey().getOrDefault(key, ""))
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }

    /** A number and what is counted: «2 файла». */
    public String count(int n, TextKey noun) {
        return n + " " + Plural.of(n, say(noun));
    }

    /** A day without its weekday: «26 ноября», "26 November"; with its year if that is not today's. */
    public String date(LocalDate day, LocalDate today) {
        String date = say(
                TextKey.DAY_DATE, "day", day.getDayOfMonth(), "month", part(TextKey.DAY_MONTHS, day.getMonthValue()));
        return day.getYear() == today.getYear() ? date : say(TextKey.DAY_YEAR, "date", date, "year", day.getYear());
    }

    /** By when: «до четверга, 26 ноября», "by Thursday, 26 November". */
    public String until(LocalDate day) {
        return say(
                TextKey.DAY_UNTIL,
                "weekday",
                part(TextKey.DAY_WEEKDAYS, day.getDayOfWeek().getValue()),
                "date",
                date(day, day));
    }

    /** Since when: «с 20 ноября», "since 20 November"; the text's second form is for the 2nd: «со 2 ноября». */
    public String since(LocalDate day, LocalDate today) {
        String[] forms = BAR.split(say(TextKey.DAY_SINCE, "date", date(day, today)));
        return forms[day.getDayOfMonth() == 2 ? forms.length - 1 : 0];
    }

    private String part(TextKey list, int number) {
        return BAR.split(say(list))[number - 1];
    }

    /** A topic's question in this language. */
    public QuestionWords of(Topic topic, Question question) {
        return new QuestionWords(this, topic, question);
    }

    /** What a topic is called on a button. */
    public String name(Topic topic) {
        return name("topic." + topic.id(), topic.name());
    }

    /** What follows «Похоже, это про …». */
    public String about(Topic topic) {
        return name("about." + topic.id(), topic.about());
    }

    /** What a group of topics is called on a button. */
    public String name(TopicGroup group) {
        return name("group." + group.id(), group.name());
    }

    String name(String key, String usual) {
        return words.get().names().getOrDefault(key, usual);
    }

    /** The keys of all names that a language other than the taxonomy's own needs. */
    public static Set<String> namesOf(Taxonomy taxonomy) {
        Set<String> keys = new LinkedHashSet<>();
        taxonomy.groups().forEach(group -> keys.add("group." + group.id()));
        taxonomy.topics().forEach(topic -> {
            keys.add("topic." + topic.id());
            keys.add("about." + topic.id());
            topic.questions().forEach(question -> keys.addAll(QuestionWords.namesOf(topic, question)));
        });
        return keys;
    }

    /** Those of these keys that have no name here. */
    public Set<String> lacking(Set<String> keys) {
        Set<String> lacking = new LinkedHashSet<>(keys);
        lacking.removeAll(words.get().names().keySet());
        return lacking;
    }
}
