package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.function.UnaryOperator;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Judges texts by what they would be in other words. */
abstract class Rewriting implements Classifier {
    private final Classifier classifier;
    private final UnaryOperator<String> rewritten;

    Rewriting(Classifier classifier, UnaryOperator<String> rewritten) {
        this.classifier = classifier;
        this.rewritten = rewritten;
    }

    @Override
    public Opinion classify(String text) {
        return classifier.classify(rewritten.apply(text));
    }

    @Override
    public List<Guess> ranked(String text) {
        return classifier.ranked(rewritten.apply(text));
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        return classifier.clues(rewritten.apply(text), topic, limit);
    }

    @Override
    public long bytes() {
        return classifier.bytes();
    }
}
