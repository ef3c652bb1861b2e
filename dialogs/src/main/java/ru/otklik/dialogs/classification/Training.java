package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ru.otklik.dialogs.classification.linear.Examples;
import ru.otklik.dialogs.classification.linear.Weights;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * Teaches a classifier what a region's topics say about themselves: their examples, names and descriptions; and what residents wrote about
 * them. The same topics and samples always give the same classifier. It takes seconds: about two for 150 topics with fifteen short examples
 * each, six for two thousand messages more.
 */
public final class Training {
    /** With fewer, honesty is learned from the topics' own examples. */
    private static final int ENOUGH_SAMPLES = 200;
    /** By how much, in log-odds, residents' messages are harder than such examples; measured. */
    private static final double HARDER_THAN_EXAMPLES = .5;

    private static final int FOLDS = 4;
    private static final int NOT_JUDGED = -1;

    private record Text(Features features, int label, boolean sample) {}

    private Training() {}

    /** A classifier that knows the topics, and small talk besides, which it answers with "don't know". */
    public static Classifier on(Taxonomy taxonomy) {
        return on(taxonomy, List.of());
    }

    /**
     * A classifier that has also seen what residents wrote.
     *
     * @throws IllegalArgumentException if a sample is about a topic that does not exist
     * @throws java.util.concurrent.CancellationException if the thread is interrupted meanwhile
     */
    public static Classifier on(Taxonomy taxonomy, List<Sample> samples) {
        List<TopicId> topics = taxonomy.topics().stream().map(Topic::id).toList();
        if (topics.isEmpty()) {
            return text -> new Opinion.Unknown();
        }
        List<Text> texts = texts(taxonomy, samples);
        List<Features> features = texts.stream().map(Text::features).toList();
        Model.Representation representation =
                Model.Representation.of(features, CommonKnowledge.beyond(taught(taxonomy, samples)));
        Examples examples = new Examples(
                features.stream().map(representation::vector).toList(),
                texts.stream().map(Text::label).toList(),
                representation.size(),
                topics.size() + 1);
        List<Features> ofTopics = texts.stream()
                .filter(text -> text.label() < topics.size())
                .map(Text::features)
                .toList();
        return new TopicClassifier(
                topics,
                new Spelling(ofTopics),
                new Model(representation, Model.learn(examples)),
                calibration(texts, examples));
    }

    /** Like {@link #on}, but returns at once; whoever asks the classifier too early waits until it has learned. */
    public static Classifier inBackground(Taxonomy taxonomy) {
        return new LearningClassifier(() -> on(taxonomy));
    }

    private static Set<String> taught(Taxonomy taxonomy, List<Sample> samples) {
        return Stream.concat(
                        taxonomy.topics().stream().flatMap(topic -> topic.examples().stream()),
                        samples.stream().map(Sample::text))
                .collect(Collectors.toSet());
    }

    private static List<Text> texts(Taxonomy taxonomy, List<Sample> samples) {
        List<Topic> topics = taxonomy.topics();
        Map<TopicId, Integer> labels = new HashMap<>();
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            Topic topic = topics.get(i);
            int label = i;
            labels.put(topic.id(), label);
            Stream.concat(Stream.of(topic.name(), topic.about()), topic.examples().stream())
                    .forEach(text -> texts.add(new Text(Features.of(text), label, false)));
        }
        SmallTalk.PHRASES.forEach(text -> texts.add(new Text(Features.of(text), topics.size(), false)));
        for (Sample sample : samples) {
            Integer label = labels.get(sample.topic());
            if (label == null) {
                throw new IllegalArgumentException("no topic %s".formatted(sample.topic()));
            }
            texts.add(new Text(Features.of(sample.text()), label, true));
        }
        return texts;
    }

    /** A quarter of the texts is judged by a model that has not seen it. */
    private static Calibration calibration(List<Text> texts, Examples examples) {
        int smallTalk = examples.classes() - 1;
        boolean enough = texts.stream().filter(Text::sample).count() >= ENOUGH_SAMPLES;
        int[] folds = folds(texts, enough ? Text::sample : text -> text.label() != smallTalk, examples.classes());
        Weights weights = Model.learn(examples.only(i -> folds[i] != 0));
        List<Calibration.Observation> observations = IntStream.range(0, folds.length)
                .filter(i -> folds[i] == 0)
                .mapToObj(i -> Calibration.Observation.of(
                        weights.scores(examples.vectors().get(i)),
                        examples.labels().get(i)))
                .filter(observation -> observation.first() != smallTalk)
                .toList();
        Calibration calibration = Calibration.of(observations, examples.classes());
        return enough ? calibration : calibration.shifted(-HARDER_THAN_EXAMPLES);
    }

    /** Each topic's texts in turns, so that every fold has its share. */
    private static int[] folds(List<Text> texts, Predicate<Text> judged, int classes) {
        int[] next = new int[classes];
        return texts.stream()
                .mapToInt(text -> judged.test(text) ? next[text.label()]++ % FOLDS : NOT_JUDGED)
                .toArray();
    }
}
