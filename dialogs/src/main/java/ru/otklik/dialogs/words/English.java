package ru.otklik.dialogs.words;

import java.util.List;
import java.util.Set;

/** Tells English from Russian that was typed with Latin letters or on the wrong layout. */
public final class English {
    /** Words that join others, none of which is a Russian one in Latin letters, as "on", "no" and "to" are. */
    private static final Set<String> JOINING = Set.of(
            "the", "is", "are", "was", "were", "has", "have", "been", "there", "of", "for", "with", "our", "please",
            "this", "and", "at", "in", "from", "not", "since", "it", "isn", "hasn", "haven", "doesn", "when", "your",
            "they");

    private static final Set<String> GREETING = Set.of(
            "hello",
            "hi",
            "hey",
            "there",
            "good",
            "morning",
            "afternoon",
            "evening",
            "day",
            "thanks",
            "thank",
            "you",
            "very",
            "much",
            "a",
            "lot",
            "bye",
            "goodbye",
            "help",
            "bot");

    private static final int LEAST = 2;

    private English() {}

    /** Whether a text is surely English: two words that join others, and no Russian letter. */
    public static boolean is(String text) {
        return !text.matches("(?s).*\\p{IsCyrillic}.*")
                && Plain.words(text).stream()
                                .filter(JOINING::contains)
                                .limit(LEAST)
                                .count()
                        == LEAST;
    }

    /** Whether it is written in Latin letters alone, whatever it says. */
    public static boolean mayBe(String text) {
        return text.matches("(?s).*\\p{IsLatin}.*") && !text.matches("(?s).*\\p{IsCyrillic}.*");
    }

    /** Whether it is an English greeting or a thank-you and nothing else. */
    public static boolean greets(String text) {
        List<String> words = Plain.words(text);
        return !words.isEmpty() && GREETING.containsAll(words);
    }
}
