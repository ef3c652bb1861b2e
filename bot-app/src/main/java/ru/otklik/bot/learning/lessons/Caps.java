package ru.otklik.bot.learning.lessons;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * How much one source may teach, so that nobody can shift a topic alone. Every lesson that is kept weighs as much as one example of
 * {@code topics.yml}; what goes beyond a cap weighs nothing.
 * <ul>
 *   <li>One person: one lesson of a topic, the newest, and twenty in all.
 *   <li>One agency: its corrections towards a topic are at most a tenth of what others say of that topic, its examples and what residents
 *       confirmed, but one is always heard. Other agencies' corrections don't count here: two can't raise each other's share.
 *   <li>One topic: four hundred lessons, so that training stays within seconds.
 * </ul>
 */
public final class Caps {
    private static final int OF_A_PERSON = 20;
    private static final int OF_A_TOPIC = 400;
    private static final int PART_OF_AN_AGENCY = 10;

    private final ToIntFunction<TopicId> examples;

    /** @param examples how much the region itself says of a topic */
    public Caps(ToIntFunction<TopicId> examples) {
        this.examples = examples;
    }

    private record Of<T>(T source, TopicId topic) {}

    /** @param newestFirst what sources want to teach */
    public List<Lesson> bounded(List<Lesson> newestFirst) {
        return ofTopics(ofAgencies(ofPersons(newestFirst)));
    }

    private static List<Lesson> ofPersons(List<Lesson> lessons) {
        Set<Of<ChatRef>> ofTopic = new HashSet<>();
        Map<ChatRef, Integer> inAll = new HashMap<>();
        return lessons.stream()
                .filter(lesson -> ofTopic.add(new Of<>(lesson.person(), lesson.topic())))
                .filter(lesson -> inAll.merge(lesson.person(), 1, Integer::sum) <= OF_A_PERSON)
                .toList();
    }

    private List<Lesson> ofAgencies(List<Lesson> lessons) {
        Map<TopicId, Integer> confirmed = new HashMap<>();
        lessons.stream()
                .filter(lesson -> lesson.agency() == null)
                .forEach(lesson -> confirmed.merge(lesson.topic(), 1, Integer::sum));
        Map<Of<AgencyId>, Integer> heard = new HashMap<>();
        return lessons.stream()
                .filter(lesson -> {
                    @Nullable AgencyId agency = lesson.agency();
                    if (agency == null) {
                        return true;
                    }
                    int others = examples.applyAsInt(lesson.topic()) + confirmed.getOrDefault(lesson.topic(), 0);
                    return heard.merge(new Of<>(agency, lesson.topic()), 1, Integer::sum)
                            <= Math.max(1, others / PART_OF_AN_AGENCY);
                })
                .toList();
    }

    private static List<Lesson> ofTopics(List<Lesson> lessons) {
        Map<TopicId, Integer> heard = new HashMap<>();
        return lessons.stream()
                .filter(lesson -> heard.merge(lesson.topic(), 1, Integer::sum) <= OF_A_TOPIC)
                .toList();
    }

    /** The same words, whatever stands between them. */
    public static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }
}
