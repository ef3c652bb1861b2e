package ru.otklik.dialogs.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Judges a text without the places that it names: a street named after somebody, or one that stands in a topic's examples, says nothing
 * of the matter, and of a short text it would be half.
 */
public final class WithoutPlaces implements Classifier {
    private final Classifier classifier;
    private final UnaryOperator<String> without;

    /** @param without leaves a text's places away */
    public WithoutPlaces(Classifier classifier, UnaryOperator<String> without) {
        this.classifier = classifier;
        this.without = without;
    }

    @Override
    public Opinion classify(String text) {
        return classifier.classify(without.apply(text));
    }

    @Override
    public List<Guess> ranked(String text) {
        return classifier.ranked(without.apply(text));
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        return classifier.clues(without.apply(text), topic, limit);
    }

    /** The words of each problem keep their place. */
    @Override
    public List<Problem> problems(String text) {
        Map<String, String> found = new HashMap<>();
        return Problems.of(text, new WithoutPlaces(classifier, words -> found.computeIfAbsent(words, without)));
    }

    @Override
    public long bytes() {
        return classifier.bytes();
    }
}
