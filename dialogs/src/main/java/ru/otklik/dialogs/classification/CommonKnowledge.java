package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** The last one learned, as long as there is memory: whoever trains one model after another mostly needs the same. */
    private static volatile SoftReference<Learned> last = new SoftReference<>(null);

    private record Learned(BitSet leftOut, CommonKnowledge knowledge) {}

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
        String[] subjects = text().split("\n\n");
        List<Phrase> phrases = phrases(subjects);
        BitSet leftOut = new BitSet();
        for (int i = 0; i < phrases.size(); i++) {
            leftOut.set(i, taught.contains(phrases.get(i).words()));
        }
        Learned known = last.get();
        if (known == null || !known.leftOut().equals(leftOut)) {
            known = new Learned(leftOut, learn(phrases, leftOut, subjects.length));
            last = new SoftReference<>(known);
        }
        return known.knowledge();
    }

    private record Phrase(String words, int subject) {}

    private static List<Phrase> phrases(String[] subjects) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < subjects.length; i++) {
            for (String words : subjects[i].strip().split("\n")) {
                phrases.add(new Phrase(words, i));
            }
        }
        return phrases;
    }

    private static CommonKnowledge learn(List<Phrase> phrases, BitSet leftOut, int subjects) {
        List<Phrase> left = IntStream.range(0, phrases.size())
                .filter(i -> !leftOut.get(i))
                .mapToObj(phrases::get)
                .toList();
        return left.size() * 2 < phrases.size()
                ? new CommonKnowledge(List.of(), List.of(), 0)
                : new CommonKnowledge(
                        left.stream().map(phrase -> Features.of(phrase.words())).toList(),
                        left.stream().map(Phrase::subject).toList(),
                        subjects);
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
