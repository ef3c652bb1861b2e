package ru.otklik.dialogs.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What the classifier thinks of the parts of one message; it is asked once about each. */
final class Judge {
    private static final Guess NOTHING = new Guess(new TopicId("nothing"), 0);

    /** So unlikely each of two must be where the other is. */
    private static final double UNLIKELY = .08;

    /** Topics of one group are near each other: so sure both must be, in a line and in what is longer. */
    private static final double SURE_IN_A_GROUP = .65;

    private static final double VERY_SURE_IN_A_GROUP = .85;

    private final Classifier classifier;
    private final Taxonomy taxonomy;
    private final double sureInAGroup;
    private final Map<String, List<Guess>> first = new HashMap<>();
    private final Map<String, List<Guess>> ranked = new HashMap<>();

    Judge(Classifier classifier, Taxonomy taxonomy, Length length) {
        sureInAGroup = length == Length.LINE ? SURE_IN_A_GROUP : VERY_SURE_IN_A_GROUP;
        this.classifier = classifier;
        this.taxonomy = taxonomy;
    }

    /** What a text is most likely about; a guess of no probability where it says nothing that the topics know. */
    Guess best(String text) {
        return first(text).stream().findFirst().orElse(NOTHING);
    }

    /** How many times as likely the best is as the next. */
    double ahead(String text) {
        List<Guess> guesses = first(text);
        return guesses.size() < 2
                ? Double.MAX_VALUE
                : guesses.getFirst().probability() / guesses.get(1).probability();
    }

    private List<Guess> first(String text) {
        return first.computeIfAbsent(text, said -> switch (classifier.classify(said)) {
            case Opinion.Clear clear ->
                Stream.concat(Stream.of(clear.best()), clear.others().stream()).toList();
            case Opinion.Among among -> among.guesses();
            case Opinion.Unknown _ -> List.of();
        });
    }

    /** Whether it never is a problem beside another. */
    boolean isSecondary(TopicId topic) {
        return taxonomy.topic(topic).map(Topic::secondary).orElse(false);
    }

    /** Whether each has a topic of its own that the other surely has not. */
    boolean areApart(String one, Guess ofOne, String other, Guess ofOther) {
        boolean areSure = Math.min(ofOne.probability(), ofOther.probability()) >= sureInAGroup;
        return (areSure || !isOneGroup(ofOne.topic(), ofOther.topic()))
                && !ofOne.topic().equals(ofOther.topic())
                && probability(one, ofOther.topic()) < UNLIKELY
                && probability(other, ofOne.topic()) < UNLIKELY;
    }

    private boolean isOneGroup(TopicId one, TopicId other) {
        return taxonomy.topic(one)
                .map(Topic::group)
                .equals(taxonomy.topic(other).map(Topic::group));
    }

    /** How likely a text is about a topic, however unlikely. */
    double probability(String text, TopicId topic) {
        return ranked.computeIfAbsent(text, classifier::ranked).stream()
                .filter(guess -> guess.topic().equals(topic))
                .mapToDouble(Guess::probability)
                .findFirst()
                .orElse(0);
    }
}
