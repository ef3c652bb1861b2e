package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Makes honest probabilities of scores: how often the first topic was right is learned from texts that the model had not seen. It also
 * knows the topics that are first more often than they should be, so that one threshold for all is a threshold of its own for each.
 *
 * @param shift added to the log-odds of the first topic
 * @param slope what they are multiplied by before
 * @param perTopic added for the topic that is first
 */
record Calibration(double shift, double slope, double[] perTopic) {
    private static final double SHARPNESS = 1.7;
    /** What came out for real messages; few observations hardly move it. */
    private static final double USUAL_SHIFT = 0;

    private static final double USUAL_SLOPE = .55;
    private static final double TRUST_IN_USUAL = 20;
    private static final double TRUST_IN_TOPICS = 6;
    private static final int STEPS = 600;
    /** Shift, slope and topic are corrected at once, each by its share. */
    private static final double TOGETHER = 3;

    private static final double FARTHEST = 12;

    /** What the model thought of a text that it had not seen. */
    record Observation(double logOdds, int first, boolean right) {
        static Observation of(float[] scores, int label) {
            double[] sharp = sharp(scores);
            int first = greatest(sharp);
            return new Observation(Calibration.logOdds(sharp[first]), first, first == label);
        }
    }

    static Calibration of(List<Observation> observations, int classes) {
        double shift = USUAL_SHIFT;
        double slope = USUAL_SLOPE;
        double[] perTopic = new double[classes];
        double[] step = new double[classes];
        int[] observed = new int[classes];
        observations.forEach(o -> observed[o.first]++);
        double pace = 1 / (TOGETHER * (observations.size() / 4. + TRUST_IN_USUAL));
        double size = 1
                + observations.stream()
                        .mapToDouble(o -> o.logOdds * o.logOdds)
                        .average()
                        .orElse(0);
        for (int i = 0; i < STEPS; i++) {
            double shiftStep = TRUST_IN_USUAL * (USUAL_SHIFT - shift);
            double slopeStep = TRUST_IN_USUAL * size * (USUAL_SLOPE - slope);
            for (int k = 0; k < classes; k++) {
                step[k] = -TRUST_IN_TOPICS * perTopic[k];
            }
            for (Observation o : observations) {
                double missing = (o.right ? 1 : 0) - sigmoid(shift + slope * o.logOdds + perTopic[o.first]);
                shiftStep += missing;
                slopeStep += missing * o.logOdds;
                step[o.first] += missing;
            }
            shift += pace * shiftStep;
            slope += pace * slopeStep / size;
            for (int k = 0; k < classes; k++) {
                perTopic[k] += step[k] / (TOGETHER * (TRUST_IN_TOPICS + observed[k] / 4.));
            }
        }
        return new Calibration(shift, Math.max(0, slope), perTopic);
    }

    /** What {@link #write} has written. */
    static Calibration read(DataInput in) throws IOException {
        double shift = in.readDouble();
        double slope = in.readDouble();
        double[] perTopic = new double[in.readInt()];
        for (int i = 0; i < perTopic.length; i++) {
            perTopic[i] = in.readDouble();
        }
        return new Calibration(shift, slope, perTopic);
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(shift);
        out.writeDouble(slope);
        out.writeInt(perTopic.length);
        for (double one : perTopic) {
            out.writeDouble(one);
        }
    }

    Calibration shifted(double by) {
        return new Calibration(shift + by, slope, perTopic);
    }

    /** Probabilities by class; the order is that of the scores. */
    double[] probabilities(float[] scores) {
        double[] probabilities = sharp(scores);
        int first = greatest(probabilities);
        double before = probabilities[first];
        double honest = sigmoid(shift + slope * logOdds(before) + perTopic[first]);
        double rest = before == 1 ? 0 : (1 - honest) / (1 - before);
        for (int k = 0; k < probabilities.length; k++) {
            probabilities[k] = k == first ? honest : Math.min(honest, probabilities[k] * rest);
        }
        return probabilities;
    }

    private static double[] sharp(float[] scores) {
        double greatest = Double.NEGATIVE_INFINITY;
        for (float score : scores) {
            greatest = Math.max(greatest, score);
        }
        double[] sharp = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            sharp[k] = Math.exp(SHARPNESS * (scores[k] - greatest));
        }
        double sum = Arrays.stream(sharp).sum();
        return Arrays.stream(sharp).map(p -> p / sum).toArray();
    }

    private static int greatest(double[] probabilities) {
        int first = 0;
        for (int k = 1; k < probabilities.length; k++) {
            first = probabilities[k] > probabilities[first] ? k : first;
        }
        return first;
    }

    private static double logOdds(double p) {
        return Math.clamp(Math.log(p / (1 - p)), -FARTHEST, FARTHEST);
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
