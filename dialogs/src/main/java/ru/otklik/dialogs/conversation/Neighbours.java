package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.stream.Stream;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What is offered beside the topic that comes first: what chance has brought near gives way to what stands beside it. */
final class Neighbours {
    /** Of a hundred people, two would miss a button that is less likely. */
    private static final double LIKELY = .02;

    private Neighbours() {}

    /**
     * As many as were guessed: the first, then what may well be meant, then the likeliest others of the first one's group.
     *
     * @param guessed best first
     * @param ranked all topics, best first
     */
    static List<TopicId> offered(List<TopicId> guessed, List<Guess> ranked, Taxonomy taxonomy) {
        if (guessed.isEmpty()) {
            return guessed;
        }
        TopicId first = guessed.getFirst();
        GroupId group = taxonomy.topic(first).map(Topic::group).orElse(null);
        Stream<TopicId> likely = guessed.stream().skip(1).filter(topic -> probability(ranked, topic) >= LIKELY);
        Stream<TopicId> near = ranked.stream()
                .map(Guess::topic)
                .filter(topic -> taxonomy.topic(topic)
                        .map(Topic::group)
                        .filter(g -> g.equals(group))
                        .isPresent());
        return Stream.of(Stream.of(first), likely, near, guessed.stream())
                .flatMap(topics -> topics)
                .distinct()
                .limit(guessed.size())
                .toList();
    }

    private static double probability(List<Guess> ranked, TopicId topic) {
        return ranked.stream()
                .filter(guess -> guess.topic().equals(topic))
                .mapToDouble(Guess::probability)
                .findFirst()
                .orElse(0);
    }
}
