package ru.otklik.dialogs.classification;

import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Logistic regression, one topic against the rest, with a simple rule of when to be sure, to ask and to give up. */
final class LinearClassifier implements Classifier {
    /** The label of texts that are about no topic; topics are labelled by their place in the list. */
    static final int SMALL_TALK = -1;

    private static final int OFFERED = 3;
    private static final double CLEAR_PROBABILITY = .6;
    private static final double CLEAR_MARGIN = .3;
    private static final double WORTH_ASKING = .1;

    private final List<TopicId> topics;
    private final Vocabulary vocabulary;
    private final Spelling spelling;
    private final Model model;

    /** One against the rest spreads probability the thinner the more topics there are; this draws it together again. */
    private final double sharpness;

    LinearClassifier(List<TopicId> topics, Vocabulary vocabulary, Spelling spelling, Model model) {
        this.topics = List.copyOf(topics);
        this.vocabulary = vocabulary;
        this.spelling = spelling;
        this.model = model;
        this.sharpness = 1 + Math.log(model.getNrClass()) / 4;
    }

    @Override
    public Opinion classify(String text) {
        Features features = Features.of(text, spelling::corrected);
        if (features.words().stream().noneMatch(spelling::knows)) {
            return new Opinion.Unknown();
        }
        double[] probabilities = probabilities(features);
        int[] labels = model.getLabels();
        List<Integer> ranked = IntStream.range(0, labels.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
                .toList();
        if (labels[ranked.getFirst()] == SMALL_TALK) {
            return new Opinion.Unknown();
        }
        return opinion(ranked.stream()
                .filter(i -> labels[i] != SMALL_TALK)
                .limit(OFFERED)
                .map(i -> new Guess(topics.get(labels[i]), probabilities[i]))
                .toList());
    }

    private static Opinion opinion(List<Guess> guesses) {
        Guess best = guesses.getFirst();
        double second = guesses.size() > 1 ? guesses.get(1).probability() : 0;
        if (best.probability() >= CLEAR_PROBABILITY && best.probability() - second >= CLEAR_MARGIN) {
            return new Opinion.Clear(best, guesses.subList(1, guesses.size()));
        }
        if (best.probability() < WORTH_ASKING || guesses.size() < 2) {
            return new Opinion.Unknown();
        }
        return new Opinion.Among(guesses);
    }

    private double[] probabilities(Features features) {
        double[] values = new double[model.getNrClass()];
        Linear.predictProbability(model, vocabulary.vector(features), values);
        double[] sharpened =
                Arrays.stream(values).map(p -> Math.pow(p, sharpness)).toArray();
        double sum = Arrays.stream(sharpened).sum();
        return Arrays.stream(sharpened).map(p -> p / sum).toArray();
    }
}
