package ru.otklik.dialogs.classification.linear;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What a model learns from.
 *
 * @param labels the class of each vector, from 0
 * @param features how many there may be
 */
public record Examples(List<SparseVector> vectors, List<Integer> labels, int features, int classes) {
    public Examples {
        vectors = List.copyOf(vectors);
        labels = List.copyOf(labels);
    }

    public int size() {
        return vectors.size();
    }

    public Examples only(IntPredicate chosen) {
        List<Integer> kept = IntStream.range(0, size()).filter(chosen).boxed().toList();
        return new Examples(
                kept.stream().map(vectors::get).toList(),
                kept.stream().map(labels::get).toList(),
                features,
                classes);
    }

    /**
     * How much an example of each class counts, so that rare classes are heard.
     *
     * @param power 0: all alike; 1: all classes together count alike
     */
    double[] balance(double power) {
        int[] counts = new int[classes];
        labels.forEach(label -> counts[label]++);
        return IntStream.of(counts)
                .mapToDouble(count -> Math.pow(size() / (double) classes / Math.max(1, count), power))
                .toArray();
    }
}
