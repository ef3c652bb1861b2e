package ru.otklik.dialogs.classification.linear;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Learns by looking at one example at a time and correcting the weights as far as is best for that one, again and again.
 * The same examples always give the same weights.
 */
final class DualAscent {
    private static final long SEED = 20_261_122;
    /** Finer takes longer and changes no answer. */
    private static final double PRECISION = .1;

    /** What an example wants to be changed. */
    interface Rule {
        /**
         * @param scores of the example, by class
         * @param change comes full of zeros; how many times the example is to be added to each class's weights
         * @return how wrong the scores were; nothing changes if 0
         */
        double correct(int example, float[] scores, float[] change);
    }

    private DualAscent() {}

    /** @throws CancellationException if the thread is interrupted meanwhile */
    static Weights learn(Examples examples, int passes, Rule rule) {
        Weights weights = new Weights(examples.features(), examples.classes());
        List<Integer> order = IntStream.range(0, examples.size()).boxed().collect(Collectors.toList());
        Random random = new Random(SEED);
        float[] change = new float[examples.classes()];
        for (int pass = 0; pass < passes; pass++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted while learning");
            }
            Collections.shuffle(order, random);
            double worst = 0;
            for (int i : order) {
                SparseVector vector = examples.vectors().get(i);
                double wrong = rule.correct(i, weights.scores(vector), change);
                if (wrong > 0) {
                    weights.add(vector, change);
                    Arrays.fill(change, 0);
                    worst = Math.max(worst, wrong);
                }
            }
            if (worst < PRECISION) {
                break;
            }
        }
        return weights;
    }
}
