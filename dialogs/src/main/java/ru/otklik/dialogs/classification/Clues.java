package ru.otklik.dialogs.classification;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Finds the words that matter by leaving each out in turn and looking how much less likely the topic becomes. */
final class Clues {
    /** Enough to explain, and an answer in time for the longest text. */
    private static final int TRIED = 80;

    private Clues() {}

    /** @param words of the text in small letters */
    static List<Clue> of(List<String> words, ToDoubleFunction<List<String>> evidence, int limit) {
        Map<String, String> byStem = new LinkedHashMap<>();
        words.forEach(word -> byStem.putIfAbsent(Features.stem(word), word));
        double whole = evidence.applyAsDouble(words);
        List<Clue> clues = byStem.entrySet().stream()
                .filter(entry -> !SmallTalk.isEmpty(entry.getKey()))
                .limit(TRIED)
                .map(entry ->
                        new Clue(entry.getValue(), whole - evidence.applyAsDouble(without(words, entry.getKey()))))
                .filter(clue -> clue.share() > 0)
                .toList();
        double sum = clues.stream().mapToDouble(Clue::share).sum();
        return clues.stream()
                .sorted(Comparator.comparingDouble(Clue::share).reversed())
                .limit(limit)
                .map(clue -> new Clue(clue.word(), clue.share() / sum))
                .toList();
    }

    private static List<String> without(List<String> words, String stem) {
        return words.stream().filter(word -> !Features.stem(word).equals(stem)).toList();
    }
}
