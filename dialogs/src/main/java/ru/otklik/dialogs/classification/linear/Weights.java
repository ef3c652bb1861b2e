package ru.otklik.dialogs.classification.linear;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;

/** How much every feature speaks for every class. The weights of one feature stand together, so that all classes are scored in one go. */
public final class Weights {
    private final int classes;
    private final float[] values;

    public Weights(int features, int classes) {
        this.classes = classes;
        this.values = new float[Math.multiplyExact(features, classes)];
    }

    private Weights(int classes, float[] values) {
        this.classes = classes;
        this.values = values;
    }

    /** What {@link #write} has written. */
    public static Weights read(DataInput in) throws IOException {
        int classes = in.readInt();
        float[] values = new float[in.readInt()];
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        in.readFully(bytes);
        ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
        return new Weights(classes, values);
    }

    public void write(DataOutput out) throws IOException {
        out.writeInt(classes);
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES));
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    /** By class; the scores of one vector can be compared with each other only. */
    public float[] scores(SparseVector vector) {
        float[] scores = new float[classes];
        for (int i = 0; i < vector.features.length; i++) {
            int start = vector.features[i] * classes;
            float value = vector.values[i];
            for (int k = 0; k < classes; k++) {
                scores[k] += value * values[start + k];
            }
        }
        return scores;
    }

    /** Adds the vector, times as much for each class. */
    void add(SparseVector vector, float[] times) {
        for (int i = 0; i < vector.features.length; i++) {
            int start = vector.features[i] * classes;
            float value = vector.values[i];
            for (int k = 0; k < classes; k++) {
                values[start + k] += value * times[k];
            }
        }
    }

    /** Adds the vector to one class. */
    void add(SparseVector vector, int label) {
        for (int i = 0; i < vector.features.length; i++) {
            values[vector.features[i] * classes + label] += vector.values[i];
        }
    }

    /** Adds another model of the same features and classes: scores add up. */
    public Weights plus(Weights other, float times) {
        for (int i = 0; i < values.length; i++) {
            values[i] += other.values[i] * times;
        }
        return this;
    }

    /** Makes each class's weights as long as one. */
    Weights normalized() {
        double[] squares = new double[classes];
        for (int i = 0; i < values.length; i++) {
            squares[i % classes] += values[i] * values[i];
        }
        for (int i = 0; i < values.length; i++) {
            double square = squares[i % classes];
            values[i] = square == 0 ? 0 : (float) (values[i] / Math.sqrt(square));
        }
        return this;
    }

    /** What they take in memory. */
    public long bytes() {
        return (long) values.length * Float.BYTES;
    }
}
