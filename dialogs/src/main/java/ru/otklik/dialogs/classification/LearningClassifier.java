package ru.otklik.dialogs.classification;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Learns in a thread of its own; whoever asks too early waits. */
final class LearningClassifier implements Classifier {
    private final FutureTask<Classifier> learning;

    LearningClassifier(Callable<Classifier> training) {
        learning = new FutureTask<>(training);
        Thread.ofPlatform().name("training").daemon().start(learning);
    }

    @Override
    public Opinion classify(String text) {
        return learned().classify(text);
    }

    @Override
    public List<Guess> ranked(String text) {
        return learned().ranked(text);
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        return learned().clues(text, topic, limit);
    }

    @Override
    public long bytes() {
        return learned().bytes();
    }

    private Classifier learned() {
        try {
            return learning.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the classifier could not be trained", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the classifier was learning", e);
        }
    }
}
