package ru.otklik.dialogs.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Judges a text without the places that it names: a street named after somebody, or one that stands in a topic's examples, says nothing
 * of the matter, and of a short text it would be half.
 */
public final class WithoutPlaces extends Rewriting {
    private final Classifier classifier;
    private final UnaryOperator<String> without;

    /** @param without leaves a text's places away */
    public WithoutPlaces(Classifier classifier, UnaryOperator<String> without) {
        super(classifier, without);
        this.classifier = classifier;
        this.without = without;
    }

    /** The words of each problem keep their place. */
    @Override
    public List<Problem> problems(String text) {
        Map<String, String> found = new HashMap<>();
        return Problems.of(text, new WithoutPlaces(classifier, words -> found.computeIfAbsent(words, without)));
    }
}
