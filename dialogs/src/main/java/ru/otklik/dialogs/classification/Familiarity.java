package ru.otklik.dialogs.classification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether the topics' examples have any word of a text, spelt well or not so well. */
final class Familiarity {
    /** What part of a word's pieces must be known for the word to be a misspelt known one. */
    private static final double KNOWN_PIECES = .6;

    private static final int SHORTEST_MISSPELT = 5;

    private final Set<String> stems = new HashSet<>();
    private final Set<String> pieces = new HashSet<>();

    Familiarity(Collection<Features> texts) {
        texts.stream()
                .flatMap(text -> text.words().stream())
                .filter(w -> !SmallTalk.isEmpty(w.stem()))
                .forEach(word -> {
                    stems.add(word.stem());
                    pieces.addAll(word.pieces());
                });
    }

    boolean isAnythingKnown(Features text) {
        return text.words().stream().filter(w -> !SmallTalk.isEmpty(w.stem())).anyMatch(this::isKnown);
    }

    private boolean isKnown(Features.Word word) {
        if (stems.contains(word.stem())) {
            return true;
        }
        List<String> own = word.pieces();
        long known = own.stream().filter(pieces::contains).count();
        return word.stem().length() >= SHORTEST_MISSPELT - 1 && known >= KNOWN_PIECES * own.size();
    }
}
