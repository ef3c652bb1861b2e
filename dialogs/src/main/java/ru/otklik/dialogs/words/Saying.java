package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A few words that mean one thing, however they are put together: one of each needed sort is there, and nothing but small words besides, so that
 * whoever tells something more is never taken for it. Lists hold words in plain form; «*» ends the beginning of a word.
 */
public final class Saying {
    /** Whoever writes more tells something. */
    private static final int MOST_WORDS = 8;

    private final List<Sort> needed;
    private final Sort around;

    private Saying(List<Sort> needed, Sort around) {
        this.needed = needed;
        this.around = around;
    }

    /** @param around words that may stand beside */
    public static Saying of(String around, String... needed) {
        return new Saying(Stream.of(needed).map(Sort::of).toList(), Sort.of(around));
    }

    /** @param words in plain form */
    public boolean is(List<String> words) {
        return words.size() <= MOST_WORDS
                && needed.stream().allMatch(sort -> words.stream().anyMatch(sort::has))
                && words.stream()
                        .allMatch(word -> around.has(word) || needed.stream().anyMatch(sort -> sort.has(word)));
    }

    private record Sort(Set<String> words, List<String> beginnings) {
        private static final int LETTERS_FOR_A_SLIP = 6;

        static Sort of(String list) {
            List<String> all = Stream.of(Plain.text(list).split("\\s+")).toList();
            return new Sort(
                    all.stream().filter(word -> !word.endsWith("*")).collect(Collectors.toUnmodifiableSet()),
                    all.stream()
                            .filter(word -> word.endsWith("*"))
                            .map(word -> word.substring(0, word.length() - 1))
                            .toList());
        }

        boolean has(String word) {
            return words.contains(word)
                    || beginnings.stream()
                            .anyMatch(start -> word.startsWith(start)
                                    || isMisspelt(word.substring(0, Math.min(word.length(), start.length())), start))
                    || words.stream().anyMatch(other -> isMisspelt(word, other));
        }

        private static boolean isMisspelt(String word, String known) {
            return word.length() >= LETTERS_FOR_A_SLIP
                    && known.length() >= LETTERS_FOR_A_SLIP
                    && word.charAt(0) == known.charAt(0)
                    && Slips.between(word, known, 1) <= 1;
        }
    }
}
