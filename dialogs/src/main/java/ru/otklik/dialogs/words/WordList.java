package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list of words that are known with a slip of the pen, too; «*» ends the beginning of a word. */
public final class WordList {
    private static final int LETTERS_FOR_A_SLIP = 6;

    private final Set<String> words;
    private final List<String> beginnings;

    /** Those long enough for a slip, by their first letter, which is never the one that slipped. */
    private final Map<Character, List<Known>> longWords;

    private final Map<Character, List<Known>> longBeginnings;
    private final Set<String> sounds;

    private WordList(Set<String> words, List<String> beginnings) {
        this.words = words;
        this.beginnings = beginnings;
        longWords = byFirstLetter(words.stream());
        longBeginnings = byFirstLetter(beginnings.stream());
        sounds = words.stream().filter(WordList::isLong).map(Plain::sound).collect(Collectors.toUnmodifiableSet());
    }

    /** @param list words in any case with spaces between them */
    public static WordList of(String list) {
        List<String> all = Stream.of(Plain.text(list).split("\\s+")).toList();
        return new WordList(
                all.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                all.stream()
                        .filter(word -> word.endsWith("*"))
                        .map(word -> word.substring(0, word.length() - 1))
                        .toList());
    }

    /** @param word in plain form */
    public boolean has(String word) {
        return words.contains(word) || begins(word) || isLong(word) && isMisspelt(word);
    }

    private boolean begins(String word) {
        for (String beginning : beginnings) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private boolean isMisspelt(String word) {
        for (Known known : longWords.getOrDefault(word.charAt(0), List.of())) {
            if (known.isMeantBy(word)) {
                return true;
            }
        }
        for (Known known : longBeginnings.getOrDefault(word.charAt(0), List.of())) {
            if (known.beginsMisspelt(word)) {
                return true;
            }
        }
        return sounds.contains(Plain.sound(word));
    }

    private static boolean isLong(String word) {
        return word.length() >= LETTERS_FOR_A_SLIP;
    }

    private static Map<Character, List<Known>> byFirstLetter(Stream<String> words) {
        return words.filter(WordList::isLong)
                .map(word -> new Known(word, Slips.letters(word)))
                .collect(Collectors.groupingBy(known -> known.word.charAt(0)));
    }

    private record Known(String word, int letters) {
        boolean isMeantBy(String written) {
            return Math.abs(written.length() - word.length()) <= 1
                    && Integer.bitCount(Slips.letters(written) ^ letters) <= 2
                    && Slips.between(written, word, 1) <= 1;
        }

        /** Another last letter is another ending: «покупать» doesn't begin like «покупайте». */
        boolean beginsMisspelt(String written) {
            int end = word.length();
            return written.length() >= end
                    && written.charAt(end - 1) == word.charAt(end - 1)
                    && isMeantBy(written.substring(0, end));
        }
    }
}
