package ru.otklik.dialogs.classification;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;

/**
 * Teaches a classifier what a region's topics say about themselves: their examples, names and descriptions. The same
 * topics always give the same classifier. It takes seconds: about two for a hundred topics with ten short examples each.
 */
public final class Training {
    private static final double COST = 10;
    /** Finer takes longer and changes no answer. */
    private static final double PRECISION = 1;

    private static final long SEED = 20_261_122;

    private record Example(Features features, int label) {}

    static {
        // It prints to the standard output otherwise.
        Linear.disableDebugOutput();
    }

    private Training() {}

    /** A classifier that knows the topics, and small talk besides, which it answers with "don't know". */
    public static Classifier on(Taxonomy taxonomy) {
        List<Topic> topics = taxonomy.topics();
        if (topics.isEmpty()) {
            return text -> new Opinion.Unknown();
        }
        List<Example> examples = examples(topics);
        Vocabulary vocabulary =
                new Vocabulary(examples.stream().map(Example::features).toList());
        List<Features> ofTopics = examples.stream()
                .filter(e -> e.label() != LinearClassifier.SMALL_TALK)
                .map(Example::features)
                .toList();
        return new LinearClassifier(
                topics.stream().map(Topic::id).toList(),
                vocabulary,
                new Spelling(ofTopics),
                Linear.train(problem(examples, vocabulary), parameter(examples)));
    }

    /** Like {@link #on}, but returns at once; whoever asks the classifier too early waits until it has learned. */
    public static Classifier inBackground(Taxonomy taxonomy) {
        FutureTask<Classifier> learning = new FutureTask<>(() -> on(taxonomy));
        Thread.ofPlatform().name("training").daemon().start(learning);
        return text -> learned(learning).classify(text);
    }

    private static Classifier learned(Future<Classifier> learning) {
        try {
            return learning.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the classifier could not be trained", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the classifier was learning", e);
        }
    }

    private static List<Example> examples(List<Topic> topics) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            int label = i;
            Stream.concat(Stream.of(topic.name(), topic.about()), topic.examples().stream())
                    .forEach(text -> examples.add(new Example(Features.of(text), label)));
        }
        SmallTalk.PHRASES.forEach(text -> examples.add(new Example(Features.of(text), LinearClassifier.SMALL_TALK)));
        return examples;
    }

    private static Problem problem(List<Example> examples, Vocabulary vocabulary) {
        Problem problem = new Problem();
        problem.l = examples.size();
        problem.n = vocabulary.size();
        problem.x = examples.stream().map(e -> vocabulary.vector(e.features())).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(Example::label).toArray();
        return problem;
    }

    /** Topics with few examples count as much as those with many. */
    private static Parameter parameter(List<Example> examples) {
        Parameter parameter = new Parameter(SolverType.L2R_LR_DUAL, COST, PRECISION);
        parameter.setRandom(new Random(SEED));
        int[] labels = examples.stream().mapToInt(Example::label).distinct().toArray();
        double[] weights = IntStream.of(labels)
                .mapToDouble(label -> examples.size()
                        / (double) labels.length
                        / examples.stream().filter(e -> e.label() == label).count())
                .toArray();
        parameter.setWeights(weights, labels);
        return parameter;
    }
}
