package ru.otklik.dialogs.evaluation;

import java.util.List;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.classification.Opinion;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * What a classifier thought of one text whose topic is known.
 *
 * @param guesses best first; empty if it knew nothing
 * @param clear whether it would have asked about the first alone
 * @param nanos how long it took to form an opinion
 */
public record Trial(TopicId actual, List<Guess> guesses, boolean clear, long nanos) {
    public Trial {
        guesses = List.copyOf(guesses);
    }

    static Trial of(Classifier classifier, Sample sample) {
        long start = System.nanoTime();
        Opinion opinion = classifier.classify(sample.text());
        long nanos = System.nanoTime() - start;
        return new Trial(sample.topic(), classifier.ranked(sample.text()), opinion instanceof Opinion.Clear, nanos);
    }

    boolean right() {
        return isAmongFirst(1);
    }

    boolean isAmongFirst(int count) {
        return guesses.stream().limit(count).anyMatch(guess -> guess.topic().equals(actual));
    }
}
