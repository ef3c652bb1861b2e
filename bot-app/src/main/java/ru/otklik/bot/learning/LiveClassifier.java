package ru.otklik.bot.learning;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Clue;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.taxonomy.TopicId;

/** The classifier that is in force on this node: it changes while it is used. Whoever asks before there is one waits for it. */
@Component
public class LiveClassifier implements Classifier {
    private record Current(long version, Classifier classifier) {}

    private final CountDownLatch first = new CountDownLatch(1);
    private volatile @Nullable Current current;

    /** From now on this one answers. */
    public void change(long version, Classifier classifier) {
        current = new Current(version, classifier);
        first.countDown();
    }

    public boolean isReady() {
        return current != null;
    }

    /** Which version answers on this node. */
    public long version() {
        return current().version;
    }

    @Override
    public Opinion classify(String text) {
        return current().classifier.classify(text);
    }

    @Override
    public List<Guess> ranked(String text) {
        return current().classifier.ranked(text);
    }

    @Override
    public List<Clue> clues(String text, TopicId topic, int limit) {
        return current().classifier.clues(text, topic, limit);
    }

    @Override
    public long bytes() {
        return current().classifier.bytes();
    }

    private Current current() {
        Current now = current;
        while (now == null) {
            try {
                first.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while the classifier was learning", e);
            }
            now = current;
        }
        return now;
    }
}
