package ru.otklik.dialogs.classification.linear;

/**
 * One support vector machine for all classes (Crammer and Singer, 2001): the right class must be ahead of every other. Learned by the
 * sequential dual method of Keerthi et al. (2008).
 */
public final class AllTogether {
    private static final double COST = 1;
    private static final double BALANCE = .5;
    private static final int PASSES = 6;
    private static final double NEGLIGIBLE = 1e-3;
    private static final double SMALLEST_SQUARE = 1e-9;

    private final Examples examples;
    private final double[] balance;
    private final float[] duals;

    private AllTogether(Examples examples) {
        this.examples = examples;
        this.balance = examples.balance(BALANCE);
        this.duals = new float[examples.size() * examples.classes()];
    }

    public static Weights learn(Examples examples) {
        return DualAscent.learn(examples, PASSES, new AllTogether(examples)::correct);
    }

    private double correct(int example, float[] scores, float[] change) {
        int label = examples.labels().get(example);
        double most = COST * balance[label];
        double square =
                Math.max(SMALLEST_SQUARE, examples.vectors().get(example).square());
        int start = example * scores.length;
        double[] wanted = new double[scores.length];
        double greatest = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < scores.length; k++) {
            double gradient = scores[k] + (k == label ? 0 : 1);
            wanted[k] = gradient - square * duals[start + k];
            greatest = Math.max(greatest, gradient);
            if (duals[start + k] < (k == label ? most : 0)) {
                least = Math.min(least, gradient);
            }
        }
        if (greatest - least <= NEGLIGIBLE) {
            return 0;
        }
        double level = level(wanted, label, square * most);
        for (int k = 0; k < scores.length; k++) {
            float better = (float) Math.min(k == label ? most : 0, (level - wanted[k]) / square);
            change[k] = better - duals[start + k];
            duals[start + k] = better;
        }
        return greatest - least;
    }

    /** The level at which the duals of all classes, each within its bounds, sum up to zero: only the greatest few have a say. */
    private static double level(double[] wanted, int label, double bound) {
        double[] left = wanted.clone();
        left[label] += bound;
        double sum = -bound;
        for (int counted = 0; counted < left.length; counted++) {
            int next = greatest(left);
            if (counted > 0 && sum >= counted * left[next]) {
                return sum / counted;
            }
            sum += left[next];
            left[next] = Double.NEGATIVE_INFINITY;
        }
        return sum / left.length;
    }

    private static int greatest(double[] values) {
        int greatest = 0;
        for (int k = 1; k < values.length; k++) {
            if (values[k] > values[greatest]) {
                greatest = k;
            }
        }
        return greatest;
    }
}
