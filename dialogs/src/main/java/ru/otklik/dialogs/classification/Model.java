package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import ru.otklik.dialogs.classification.linear.AllTogether;
import ru.otklik.dialogs.classification.linear.Centroids;
import ru.otklik.dialogs.classification.linear.Examples;
import ru.otklik.dialogs.classification.linear.OneAgainstRest;
import ru.otklik.dialogs.classification.linear.SparseVector;
import ru.otklik.dialogs.classification.linear.Weights;

/**
 * Scores a text for every class. Three linear models look at the same features, each makes other mistakes, and a sum of linear models is
 * one again: it costs no more to ask than any of them.
 *
 * @param representation how a text becomes a vector
 */
record Model(Representation representation, Weights weights) {
    private static final float ALL_TOGETHER = 2;
    private static final float CENTROIDS = 2;

    static Weights learn(Examples examples) {
        return OneAgainstRest.learn(examples)
                .plus(AllTogether.learn(examples), ALL_TOGETHER)
                .plus(Centroids.learn(examples), CENTROIDS);
    }

    /** What {@link #write} has written. */
    static Model read(DataInput in) throws IOException {
        return new Model(new Representation(Vocabulary.read(in), CommonKnowledge.read(in)), Weights.read(in));
    }

    void write(DataOutput out) throws IOException {
        representation.vocabulary().write(out);
        representation.knowledge().write(out);
        weights.write(out);
    }

    float[] scores(Features text) {
        return weights.scores(representation.vector(text));
    }

    long bytes() {
        return weights.bytes() + representation.knowledge().bytes();
    }

    /** The region's vocabulary, and how near a text is to common subjects. */
    record Representation(Vocabulary vocabulary, CommonKnowledge knowledge) {
        static Representation of(List<Features> texts, CommonKnowledge knowledge) {
            return new Representation(new Vocabulary(texts), knowledge);
        }

        int size() {
            return vocabulary.size() + knowledge.subjects();
        }

        SparseVector vector(Features text) {
            return vocabulary.vector(text).and(vocabulary.size(), knowledge.nearness(text));
        }
    }
}
