package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.otklik.dialogs.classification.linear.Examples;
import ru.otklik.dialogs.classification.linear.OneAgainstRest;
import ru.otklik.dialogs.classification.linear.Weights;

/**
 * What people in any region write about: phrases of some hundred and fifty common subjects. How near a text is to each of them helps to
 * tell a region's own topics apart, since it links words that the region's examples never have together.
 */
final class CommonKnowledge {
    private static final String FILE = "common-phrases.txt";
    private static final float LENGTH = .5f;

    private final Vocabulary vocabulary;
    private final Weights weights;
    private final int subjects;

    private CommonKnowledge(List<Features> phrases, List<Integer> labels, int subjects) {
        this.vocabulary = new Vocabulary(phrases);
        this.subjects = subjects;
        this.weights = OneAgainstRest.learn(
                new Examples(phrases.stream().map(vocabulary::vector).toList(), labels, vocabulary.size(), subjects));
    }

    private CommonKnowledge(Vocabulary vocabulary, Weights weights, int subjects) {
        this.vocabulary = vocabulary;
        this.weights = weights;
        this.subjects = subjects;
    }

    /** What {@link #write} has written. */
    static CommonKnowledge read(DataInput in) throws IOException {
        int subjects = in.readInt();
        return new CommonKnowledge(Vocabulary.read(in), Weights.read(in), subjects);
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(subjects);
        vocabulary.write(out);
        weights.write(out);
    }

    /**
     * Nothing is known beyond what is taught anyway: a region's own words would only confirm themselves, so they are left out, and if they
     * are most of it, everything is.
     */
    static CommonKnowledge beyond(Set<String> taught) {
        List<Features> phrases = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        String[] subjects = text().split("\n\n");
        int all = 0;
        for (int i = 0; i < subjects.length; i++) {
            for (String phrase : subjects[i].strip().split("\n")) {
                all++;
                if (!taught.contains(phrase)) {
                    phrases.add(Features.of(phrase));
                    labels.add(i);
                }
            }
        }
        return phrases.size() * 2 < all
                ? new CommonKnowledge(List.of(), List.of(), 0)
                : new CommonKnowledge(phrases, labels, subjects.length);
    }

    int subjects() {
        return subjects;
    }

    /** How near the text is to each subject; always of the same length. */
    float[] nearness(Features text) {
        float[] scores = weights.scores(vocabulary.vector(text));
        float mean = 0;
        for (float score : scores) {
            mean += score / scores.length;
        }
        double square = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] -= mean;
            square += scores[i] * scores[i];
        }
        float scale = square == 0 ? 0 : LENGTH / (float) Math.sqrt(square);
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= scale;
        }
        return scores;
    }

    long bytes() {
        return weights.bytes();
    }

    private static String text() {
        try (InputStream file = CommonKnowledge.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("%s is missing".formatted(FILE));
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
