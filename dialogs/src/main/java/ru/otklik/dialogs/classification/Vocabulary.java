package ru.otklik.dialogs.classification;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The features seen in training, numbered, each with its weight: the rarer, the heavier (TF-IDF). */
final class Vocabulary {
    private final Block stems;
    private final Block pieces;

    Vocabulary(List<Features> texts) {
        stems = new Block(texts, Features::stems, 0);
        pieces = new Block(texts, Features::pieces, stems.size());
    }

    /** The greatest number of a feature; the least is 1, as liblinear wants it. */
    int size() {
        return stems.size() + pieces.size();
    }

    /** The text as liblinear takes it. Stems and pieces have the same length, however many they are. */
    Feature[] vector(Features text) {
        List<Feature> nodes = new ArrayList<>();
        stems.addTo(nodes, text.stems());
        pieces.addTo(nodes, text.pieces());
        nodes.sort(Comparator.comparingInt(Feature::getIndex));
        return nodes.toArray(Feature[]::new);
    }

    private static final class Block {
        private record Entry(int index, double rarity) {}

        private final Map<String, Entry> entries = new HashMap<>();

        Block(List<Features> texts, Function<Features, Map<String, Integer>> part, int offset) {
            Map<String, Integer> textsWith = new TreeMap<>();
            texts.forEach(text -> part.apply(text).keySet().forEach(f -> textsWith.merge(f, 1, Integer::sum)));
            textsWith.forEach((feature, count) -> entries.put(
                    feature, new Entry(offset + entries.size() + 1, 1 + Math.log((1. + texts.size()) / (1. + count)))));
        }

        int size() {
            return entries.size();
        }

        void addTo(List<Feature> nodes, Map<String, Integer> counts) {
            List<FeatureNode> own = new ArrayList<>();
            counts.forEach((feature, count) -> {
                Entry entry = entries.get(feature);
                if (entry != null) {
                    own.add(new FeatureNode(entry.index, (1 + Math.log(count)) * entry.rarity));
                }
            });
            double length = Math.sqrt(
                    own.stream().mapToDouble(n -> n.getValue() * n.getValue()).sum());
            own.forEach(n -> n.setValue(n.getValue() / length));
            nodes.addAll(own);
        }
    }
}
