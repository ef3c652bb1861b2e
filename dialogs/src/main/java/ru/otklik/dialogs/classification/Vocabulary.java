package ru.otklik.dialogs.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import ru.otklik.dialogs.classification.linear.SparseVector;

/** The features seen in training, numbered, each with its weight: the rarer, the heavier (TF-IDF). */
final class Vocabulary {
    /** From so many texts on, pieces of words that only one of them has are noise. */
    private static final int MANY = 1_000;

    private final Block stems;
    private final Block pieces;

    Vocabulary(List<Features> texts) {
        stems = new Block(texts, Features::stems, 0, 1);
        pieces = new Block(texts, Features::pieces, stems.size(), texts.size() < MANY ? 1 : 2);
    }

    private Vocabulary(Block stems, Block pieces) {
        this.stems = stems;
        this.pieces = pieces;
    }

    /** What {@link #write} has written. */
    static Vocabulary read(DataInput in) throws IOException {
        Block stems = new Block(in, 0);
        return new Vocabulary(stems, new Block(in, stems.size()));
    }

    void write(DataOutput out) throws IOException {
        stems.write(out);
        pieces.write(out);
    }

    /** How many features there are; they are numbered from 0. */
    int size() {
        return stems.size() + pieces.size();
    }

    /** Stems and pieces have the same length, however many they are. */
    SparseVector vector(Features text) {
        int[] features = new int[text.stems().size() + text.pieces().size()];
        float[] values = new float[features.length];
        int end = stems.write(text.stems(), features, values, 0);
        end = pieces.write(text.pieces(), features, values, end);
        return new SparseVector(Arrays.copyOf(features, end), Arrays.copyOf(values, end));
    }

    private static final class Block {
        private record Entry(int index, float rarity) {}

        private final Map<String, Entry> entries = new HashMap<>();

        Block(List<Features> texts, Function<Features, Map<String, Integer>> part, int first, int leastTexts) {
            Map<String, Integer> textsWith = new HashMap<>();
            texts.forEach(text -> part.apply(text).keySet().forEach(f -> textsWith.merge(f, 1, Integer::sum)));
            textsWith.entrySet().stream()
                    .filter(counted -> counted.getValue() >= leastTexts)
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(counted -> {
                        float rarity = (float) (1 + Math.log((1. + texts.size()) / (1. + counted.getValue())));
                        entries.put(counted.getKey(), new Entry(first + entries.size(), rarity));
                    });
        }

        Block(DataInput in, int first) throws IOException {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                entries.put(in.readUTF(), new Entry(first + i, in.readFloat()));
            }
        }

        void write(DataOutput out) throws IOException {
            out.writeInt(entries.size());
            List<Map.Entry<String, Entry>> inOrder = entries.entrySet().stream()
                    .sorted(Comparator.comparingInt(entry -> entry.getValue().index))
                    .toList();
            for (Map.Entry<String, Entry> entry : inOrder) {
                out.writeUTF(entry.getKey());
                out.writeFloat(entry.getValue().rarity);
            }
        }

        int size() {
            return entries.size();
        }

        int write(Map<String, Integer> counts, int[] features, float[] values, int start) {
            int end = start;
            double square = 0;
            for (Map.Entry<String, Integer> counted : counts.entrySet()) {
                Entry entry = entries.get(counted.getKey());
                if (entry != null) {
                    features[end] = entry.index;
                    values[end] = (float) Math.log1p(counted.getValue()) * entry.rarity;
                    square += values[end] * values[end];
                    end++;
                }
            }
            for (int i = start; i < end; i++) {
                values[i] /= (float) Math.sqrt(square);
            }
            return end;
        }
    }
}
