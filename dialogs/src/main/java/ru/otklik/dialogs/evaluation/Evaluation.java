package ru.otklik.dialogs.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import ru.otklik.dialogs.classification.Classifier;
import ru.otklik.dialogs.classification.Sample;
import ru.otklik.dialogs.classification.Training;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/** Trains classifiers and tries them on texts that they have not seen. */
public final class Evaluation {
    private static final long SEED = 7;

    /** A service that has just started is slower, for its code is being compiled beside the work; so long it isn't measured. */
    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private static final int WARM_UP_PASSES = 4;

    private final Taxonomy taxonomy;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Long> trainingNanos = new ArrayList<>();
    private long bytes;

    private Evaluation(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    /** Taught by the topics' own examples and {@code training}, tried on {@code test}. */
    public static Figures onTest(Taxonomy taxonomy, List<Sample> training, List<Sample> test) {
        Evaluation evaluation = new Evaluation(taxonomy);
        evaluation.trainAndTry(training, test);
        return evaluation.figures();
    }

    /** A classifier that is trained already, tried on {@code test}; what its training takes is not known, and its times are those of a cold start. */
    public static Figures ofTrained(Taxonomy taxonomy, Classifier classifier, List<Sample> test) {
        Evaluation evaluation = new Evaluation(taxonomy);
        evaluation.bytes = classifier.bytes();
        evaluation.tryOn(classifier, test);
        return evaluation.figures();
    }

    /**
     * Every sample is judged once, by a classifier taught by the topics' examples and the other folds. Each topic is spread evenly over the
     * folds, always in the same way.
     *
     * @param folds at least 2
     */
    public static Figures acrossFolds(Taxonomy taxonomy, List<Sample> samples, int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("at least 2 folds, not %d".formatted(folds));
        }
        Evaluation evaluation = new Evaluation(taxonomy);
        int[] foldOf = folds(samples, folds);
        for (int fold = 0; fold < folds; fold++) {
            int left = fold;
            List<Sample> training = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] != left)
                    .mapToObj(samples::get)
                    .toList();
            List<Sample> test = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] == left)
                    .mapToObj(samples::get)
                    .toList();
            evaluation.trainAndTry(training, test);
        }
        return evaluation.figures();
    }

    /** Every topic's own example is judged once, by a classifier taught by the examples of the other folds. */
    public static Figures ofExamples(Taxonomy taxonomy, int folds) {
        List<Sample> examples = taxonomy.topics().stream()
                .flatMap(topic -> topic.examples().stream().map(text -> new Sample(text, topic.id())))
                .toList();
        List<Topic> bare = taxonomy.topics().stream()
                .map(t -> new Topic(t.id(), t.group(), t.name(), t.about(), List.of(), t.answerDays()))
                .toList();
        return acrossFolds(new Taxonomy(taxonomy.groups(), bare), examples, folds);
    }

    private void trainAndTry(List<Sample> training, List<Sample> test) {
        long start = System.nanoTime();
        Classifier classifier = Training.on(taxonomy, training);
        trainingNanos.add(System.nanoTime() - start);
        bytes = Math.max(bytes, classifier.bytes());
        warmUp(classifier, test);
        tryOn(classifier, test);
    }

    private void tryOn(Classifier classifier, List<Sample> test) {
        test.forEach(sample -> trials.add(Trial.of(classifier, sample)));
    }

    private static void warmUp(Classifier classifier, List<Sample> test) {
        long end = System.nanoTime() + WARM_UP.toNanos();
        for (int i = 0; i < WARM_UP_PASSES * test.size() && System.nanoTime() < end; i++) {
            Trial.of(classifier, test.get(i % test.size()));
        }
    }

    private Figures figures() {
        return Figures.of(taxonomy, trials, trainingNanos, bytes);
    }

    private static int[] folds(List<Sample> samples, int folds) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
        Random random = new Random(SEED);
        Collections.shuffle(order, random);
        Map<TopicId, Integer> next = new HashMap<>();
        int[] foldOf = new int[samples.size()];
        for (int i : order) {
            TopicId topic = samples.get(i).topic();
            int turn = next.computeIfAbsent(topic, t -> random.nextInt(folds));
            foldOf[i] = turn % folds;
            next.put(topic, turn + 1);
        }
        return foldOf;
    }
}
