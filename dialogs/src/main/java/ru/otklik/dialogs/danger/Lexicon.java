package ru.otklik.dialogs.danger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.otklik.dialogs.words.Plain;

/** All words and signs that are looked for, to be found by what is written at once instead of one by one. */
final class Lexicon {
    private final Map<String, List<WordForm>> words = new HashMap<>();
    private final Map<String, List<WordForm>> beginnings = new HashMap<>();
    private final Map<String, List<WordForm>> sounds = new HashMap<>();
    private final Map<String, List<WordForm>> soundsOfBeginnings = new HashMap<>();
    private final Map<Character, List<WordForm>> longByFirstLetter = new HashMap<>();

    private final Map<WordForm, List<Sign>> signsByKey = new HashMap<>();

    Lexicon(List<Sign> signs) {
        signs.stream().flatMap(Sign::forms).distinct().forEach(this::add);
        for (Sign sign : signs) {
            sign.key()
                    .forEach(form -> signsByKey
                            .computeIfAbsent(form, f -> new ArrayList<>())
                            .add(sign));
        }
    }

    /** The signs of which a word stands in the sentence; no other can. */
    Set<Sign> mayStandIn(Sentence sentence) {
        Set<Sign> signs = new HashSet<>();
        for (Set<WordForm> forms : sentence.forms()) {
            forms.forEach(form -> signs.addAll(signsByKey.getOrDefault(form, List.of())));
        }
        return signs;
    }

    private void add(WordForm form) {
        put(form.beginning() ? beginnings : words, form.letters(), form);
        if (form.hasSound()) {
            put(form.beginning() ? soundsOfBeginnings : sounds, Plain.sound(form.letters()), form);
        }
        if (form.mayHaveSlip()) {
            put(longByFirstLetter, form.letters().charAt(0), form);
        }
    }

    private static <K> void put(Map<K, List<WordForm>> map, K key, WordForm form) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(form);
    }

    /** What a written word may be, in plain form. */
    Set<WordForm> of(String word) {
        Set<WordForm> found = new HashSet<>(words.getOrDefault(word, List.of()));
        addBeginnings(found, beginnings, word);
        String sound = Plain.sound(word);
        sounds.getOrDefault(sound, List.of()).stream()
                .filter(form -> word.length() >= form.letters().length() - 1)
                .forEach(found::add);
        addBeginnings(found, soundsOfBeginnings, sound);
        for (WordForm form : longByFirstLetter.getOrDefault(word.charAt(0), List.of())) {
            if (word.length() >= form.letters().length() - 1 && form.isOneSlipAway(word)) {
                found.add(form);
            }
        }
        return found.isEmpty() ? Set.of() : found;
    }

    private static void addBeginnings(Set<WordForm> found, Map<String, List<WordForm>> map, String word) {
        for (int length = 1; length <= word.length(); length++) {
            found.addAll(map.getOrDefault(word.substring(0, length), List.of()));
        }
    }
}
