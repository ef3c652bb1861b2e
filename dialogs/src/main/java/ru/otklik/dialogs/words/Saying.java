package ru.otklik.dialogs.words;

import java.util.List;
import java.util.stream.Stream;

/**
 * A few words that mean one thing, however they are put together: one of each needed sort is there, and nothing but small words besides, so that
 * whoever tells something more is never taken for it.
 */
public final class Saying {
    /** Whoever writes more tells something. */
    private static final int MOST_WORDS = 8;

    private final List<WordList> needed;
    private final WordList around;

    private Saying(List<WordList> needed, WordList around) {
        this.needed = needed;
        this.around = around;
    }

    /** @param around words that may stand beside */
    public static Saying of(String around, String... needed) {
        return new Saying(Stream.of(needed).map(WordList::of).toList(), WordList.of(around));
    }

    /** @param words in plain form */
    public boolean is(List<String> words) {
        return words.size() <= MOST_WORDS
                && needed.stream().allMatch(sort -> words.stream().anyMatch(sort::has))
                && words.stream()
                        .allMatch(word -> around.has(word) || needed.stream().anyMatch(sort -> sort.has(word)));
    }
}
