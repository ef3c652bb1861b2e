package ru.otklik.dialogs.classification.linear;

/** Each class is the mean of its examples: crude, but never led astray by a single one. */
public final class Centroids {
    private Centroids() {}

    public static Weights learn(Examples examples) {
        Weights sums = new Weights(examples.features(), examples.classes());
        for (int i = 0; i < examples.size(); i++) {
            sums.add(examples.vectors().get(i), examples.labels().get(i));
        }
        return sums.normalized();
    }
}
