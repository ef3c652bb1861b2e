package ru.otklik.dialogs.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.otklik.dialogs.classification.Guess;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.Taxonomy;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * How good a classifier was. All shares are 0 to 1; a text of which it knew nothing counts as wrong.
 *
 * @param accuracy how often the first topic was right
 * @param macroF1 mean F1 of the topics that occur, all alike
 * @param weightedF1 the same, weighted by how often they occur
 * @param top3 how often the right topic was among the first three
 * @param groupAccuracy how often the first topic's group was right
 * @param calibrationError expected calibration error of the first topic's probability, ten bins
 * @param coverage how often one topic was clearly first, so that it alone is asked about
 * @param clearPrecision how often that one was right
 * @param unknown how often it knew nothing
 * @param confusions what was most often taken for what, most first
 * @param trainingSeconds the longest training
 * @param millisP50 per text, half of them took less
 * @param millisP99 per text, 99 of 100 took less
 * @param modelBytes the largest model, roughly
 */
public record Figures(
        int texts,
        double accuracy,
        double macroF1,
        double weightedF1,
        double top3,
        double groupAccuracy,
        double calibrationError,
        double coverage,
        double clearPrecision,
        double unknown,
        List<TopicFigures> topics,
        List<Confusion> confusions,
        double trainingSeconds,
        double millisP50,
        double millisP99,
        long modelBytes) {
    private static final int OFFERED = 3;
    private static final int BINS = 10;
    private static final int CONFUSIONS = 20;
    private static final double NANOS_IN_SECOND = 1e9;
    private static final double NANOS_IN_MILLI = 1e6;

    public Figures {
        topics = List.copyOf(topics);
        confusions = List.copyOf(confusions);
    }

    /**
     * How well one topic was told apart.
     *
     * @param texts how many are really about it
     */
    public record TopicFigures(TopicId topic, int texts, double precision, double recall, double f1) {}

    /** Texts about {@code actual} that were taken for {@code said}. */
    public record Confusion(TopicId actual, TopicId said, int texts) {}

    static Figures of(Taxonomy taxonomy, List<Trial> trials, List<Long> trainingNanos, long bytes) {
        List<TopicFigures> topics = taxonomy.topics().stream()
                .map(topic -> figures(topic.id(), trials))
                .toList();
        List<TopicFigures> occurring =
                topics.stream().filter(topic -> topic.texts() > 0).toList();
        List<Trial> clear = trials.stream().filter(Trial::clear).toList();
        long[] nanos = trials.stream().mapToLong(Trial::nanos).sorted().toArray();
        return new Figures(
                trials.size(),
                share(trials, Trial::right),
                occurring.stream().mapToDouble(TopicFigures::f1).average().orElse(0),
                occurring.stream().mapToDouble(t -> t.f1() * t.texts()).sum() / Math.max(1, trials.size()),
                share(trials, trial -> trial.isAmongFirst(OFFERED)),
                share(trials, trial -> rightGroup(taxonomy, trial)),
                calibrationError(trials),
                share(trials, Trial::clear),
                share(clear, Trial::right),
                share(trials, trial -> trial.guesses().isEmpty()),
                topics,
                confusions(trials),
                trainingNanos.stream().mapToLong(n -> n).max().orElse(0) / NANOS_IN_SECOND,
                percentile(nanos, .5),
                percentile(nanos, .99),
                bytes);
    }

    private static double share(List<Trial> trials, Predicate<Trial> such) {
        return trials.stream()
                .mapToInt(trial -> such.test(trial) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static TopicFigures figures(TopicId topic, List<Trial> trials) {
        int actual = 0;
        int said = 0;
        int right = 0;
        for (Trial trial : trials) {
            boolean saidSo = trial.guesses().stream()
                    .limit(1)
                    .anyMatch(guess -> guess.topic().equals(topic));
            actual += trial.actual().equals(topic) ? 1 : 0;
            said += saidSo ? 1 : 0;
            right += saidSo && trial.right() ? 1 : 0;
        }
        return new TopicFigures(
                topic,
                actual,
                right / Math.max(1., said),
                right / Math.max(1., actual),
                2. * right / Math.max(1., said + actual));
    }

    private static boolean rightGroup(Taxonomy taxonomy, Trial trial) {
        return trial.guesses().stream()
                .limit(1)
                .anyMatch(guess -> group(taxonomy, guess.topic()).equals(group(taxonomy, trial.actual())));
    }

    private static Optional<GroupId> group(Taxonomy taxonomy, TopicId topic) {
        return taxonomy.topic(topic).map(Topic::group);
    }

    private static double calibrationError(List<Trial> trials) {
        double[] surplus = new double[BINS];
        int judged = 0;
        for (Trial trial : trials) {
            if (!trial.guesses().isEmpty()) {
                Guess first = trial.guesses().getFirst();
                int bin = Math.min(BINS - 1, (int) (first.probability() * BINS));
                surplus[bin] += first.probability() - (trial.right() ? 1 : 0);
                judged++;
            }
        }
        double error = 0;
        for (double bin : surplus) {
            error += Math.abs(bin) / Math.max(1, judged);
        }
        return error;
    }

    private static List<Confusion> confusions(List<Trial> trials) {
        Map<Confusion, Integer> counts = new HashMap<>();
        trials.stream()
                .filter(trial -> !trial.guesses().isEmpty() && !trial.right())
                .forEach(trial -> counts.merge(
                        new Confusion(trial.actual(), trial.guesses().getFirst().topic(), 0), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Confusion(e.getKey().actual(), e.getKey().said(), e.getValue()))
                .sorted(Comparator.comparingInt(Confusion::texts)
                        .reversed()
                        .thenComparing(c -> c.actual().value())
                        .thenComparing(c -> c.said().value()))
                .limit(CONFUSIONS)
                .collect(Collectors.toList());
    }

    private static double percentile(long[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))] / NANOS_IN_MILLI;
    }
}
