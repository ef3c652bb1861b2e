package ru.otklik.dialogs.classification.linear;

/**
 * A support vector machine for each class against all others, with squared hinge loss; learned as in Hsieh et al., "A Dual Coordinate
 * Descent Method for Large-scale Linear SVM" (2008), for all classes in the same passes.
 */
public final class OneAgainstRest {
    private static final double COST = .3;
    private static final int PASSES = 8;
    private static final double NEGLIGIBLE = 1e-3;

    private final Examples examples;
    private final double[] balance;
    private final float[] duals;

    private OneAgainstRest(Examples examples) {
        this.examples = examples;
        this.balance = examples.balance(1);
        this.duals = new float[examples.size() * examples.classes()];
    }

    public static Weights learn(Examples examples) {
        return DualAscent.learn(examples, PASSES, new OneAgainstRest(examples)::correct);
    }

    private double correct(int example, float[] scores, float[] change) {
        double square = examples.vectors().get(example).square();
        int label = examples.labels().get(example);
        double worst = 0;
        for (int k = 0; k < scores.length; k++) {
            int sign = k == label ? 1 : -1;
            double slack = .5 / (COST * (k == label ? balance[k] : 1));
            int at = example * scores.length + k;
            double gradient = sign * scores[k] - 1 + slack * duals[at];
            double wrong = duals[at] == 0 ? Math.max(0, -gradient) : Math.abs(gradient);
            if (wrong > NEGLIGIBLE) {
                float better = (float) Math.max(0, duals[at] - gradient / (square + slack));
                change[k] = sign * (better - duals[at]);
                duals[at] = better;
                worst = Math.max(worst, wrong);
            }
        }
        return worst;
    }
}
