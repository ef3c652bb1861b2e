package ru.otklik.dialogs.classification;

import java.util.function.UnaryOperator;

/**
 * Judges a text without the places that it names: a street named after somebody, or one that stands in a topic's examples, says nothing
 * of the matter, and of a short text it would be half.
 */
public final class WithoutPlaces extends Rewriting {
    /** @param without leaves a text's places away */
    public WithoutPlaces(Classifier classifier, UnaryOperator<String> without) {
        super(classifier, without);
    }
}
