package ru.otklik.dialogs.classification.linear;

import java.util.Arrays;

/** Which features something has, and how much of each; all others are zero. Never changes. */
public final class SparseVector {
    final int[] features;
    final float[] values;

    /**
     * @param features numbers from 0, each once
     * @param values as many
     */
    public SparseVector(int[] features, float[] values) {
        if (features.length != values.length) {
            throw new IllegalArgumentException("%d features, %d values".formatted(features.length, values.length));
        }
        this.features = features.clone();
        this.values = values.clone();
    }

    /** The vector with these features after its own. */
    public SparseVector and(int firstFeature, float[] more) {
        int own = features.length;
        int[] allFeatures = Arrays.copyOf(features, own + more.length);
        float[] allValues = Arrays.copyOf(values, own + more.length);
        for (int i = 0; i < more.length; i++) {
            allFeatures[own + i] = firstFeature + i;
            allValues[own + i] = more[i];
        }
        return new SparseVector(allFeatures, allValues);
    }

    double square() {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }
}
