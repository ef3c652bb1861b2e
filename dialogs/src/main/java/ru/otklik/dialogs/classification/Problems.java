package ru.otklik.dialogs.classification;

import java.util.List;
import ru.otklik.dialogs.taxonomy.Taxonomy;

/**
 * Takes a message apart where one part of it is surely about another topic than what goes before, and neither could be about the
 * other's. Rather misses some than takes one problem apart.
 */
public final class Problems implements ProblemFinder {
    private final Classifier classifier;
    private final Taxonomy taxonomy;

    /** @param classifier of this taxonomy's topics */
    public Problems(Classifier classifier, Taxonomy taxonomy) {
        this.classifier = classifier;
        this.taxonomy = taxonomy;
    }

    @Override
    public List<Problem> in(String text) {
        String message = text.strip();
        Length length = Length.of(message);
        List<Part> parts = Parts.of(message, length);
        return parts.size() < 2
                ? List.of()
                : new Dissection(message, length, parts, new Judge(classifier, taxonomy, length)).problems();
    }
}
