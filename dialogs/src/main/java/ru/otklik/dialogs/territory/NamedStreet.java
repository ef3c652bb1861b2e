package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A street with all its lines in the directory.
 *
 * @param kinds what its kind may mean; empty if its kind is unknown to us
 * @param words its name as normalised words, numbers in an order first («Садовая 1-я»: «1», «садовая»)
 * @param lines at least one, the same settlement, kind and name in all
 */
record NamedStreet(Set<StreetKind> kinds, List<Token> words, List<Street> lines) {
    private static final Set<String> LEFT_OUT = Set.of("им", "имени");

    static NamedStreet of(List<Street> lines) {
        Street first = lines.getFirst();
        List<Token> kind = Token.of(first.kind());
        return new NamedStreet(
                kind.isEmpty() ? Set.of() : StreetKind.of(kind.getFirst().text()), words(first.name()), lines);
    }

    private static List<Token> words(String name) {
        List<Token> words = new ArrayList<>(Token.of(name));
        words.removeIf(word -> LEFT_OUT.contains(word.text()));
        words.sort(Comparator.comparing(word -> !word.ordinal()));
        return words;
    }

    String settlement() {
        return lines.getFirst().settlement();
    }

    /** The word that nobody leaves out, by which the street is looked up. */
    Token anchor() {
        return words.getLast();
    }

    /** Whether it is named by a number alone («3-й микрорайон»). */
    boolean isNumber() {
        return words.size() == 1 && anchor().isNumber();
    }
}
