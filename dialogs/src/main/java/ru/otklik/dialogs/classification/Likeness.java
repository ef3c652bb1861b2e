package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.words.Slips;

/** How like texts are to examples: the cosine of their weighed words, rare words heavier (TF-IDF). */
final class Likeness {
    private static final double WEIGHT_OF_ASKING = .35;
    private static final int LETTERS_FOR_A_SLIP = 5;

    private final List<Example> examples = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final double weightOfUnknown;

    private record Example(int answer, AskedText text, Map<String, Double> vector) {}

    /** @param answer the place of the group that the example is of */
    record Match(int answer, AskedText example, double likeness) {}

    /** @param groups examples, those of one answer together */
    Likeness(List<List<String>> groups) {
        Map<String, Integer> answersWith = new HashMap<>();
        List<List<AskedText>> texts = new ArrayList<>();
        for (List<String> group : groups) {
            List<AskedText> asked = group.stream().map(AskedText::of).toList();
            texts.add(asked);
            Set<String> stems = new HashSet<>();
            asked.forEach(text -> stems.addAll(text.stems()));
            stems.forEach(stem -> answersWith.merge(stem, 1, Integer::sum));
        }
        answersWith.forEach((stem, count) -> {
            double rarity = 1 + Math.log((1. + groups.size()) / (1. + count));
            weights.put(stem, AskedText.isAsking(stem) ? WEIGHT_OF_ASKING : rarity);
        });
        weightOfUnknown = 1 + Math.log((1. + groups.size()) / 2);
        for (int i = 0; i < texts.size(); i++) {
            for (AskedText text : texts.get(i)) {
                examples.add(new Example(i, text, vector(text.stems())));
            }
        }
    }

    /** The best match of each answer that has anything in common with the text, best first. */
    List<Match> to(AskedText text) {
        Map<String, Double> vector =
                vector(text.stems().stream().map(this::known).toList());
        Map<Integer, Match> best = new HashMap<>();
        for (Example example : examples) {
            double likeness = cosine(vector, example.vector());
            if (likeness > 0) {
                best.merge(
                        example.answer(),
                        new Match(example.answer(), example.text(), likeness),
                        (one, other) -> one.likeness() >= other.likeness() ? one : other);
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(match -> -match.likeness()))
                .toList();
    }

    /** The known stem that a misspelt one stands for; the stem itself if there is none. */
    private String known(String stem) {
        if (weights.containsKey(stem) || stem.length() < LETTERS_FOR_A_SLIP) {
            return stem;
        }
        List<String> near = weights.keySet().stream()
                .filter(other -> other.length() >= LETTERS_FOR_A_SLIP && Slips.between(stem, other, 1) <= 1)
                .toList();
        return near.size() == 1 ? near.getFirst() : stem;
    }

    private Map<String, Double> vector(List<String> stems) {
        Map<String, Double> vector = new HashMap<>();
        stems.forEach(stem -> vector.put(
                stem, AskedText.isAsking(stem) ? WEIGHT_OF_ASKING : weights.getOrDefault(stem, weightOfUnknown)));
        double length =
                Math.sqrt(vector.values().stream().mapToDouble(w -> w * w).sum());
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> other) {
        return one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.))
                .sum();
    }
}
