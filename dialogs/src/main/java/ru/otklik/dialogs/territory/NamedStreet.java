package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Set;

/**
 * A street with all its lines in the directory, under one of its names. Equal only to itself.
 */
final class NamedStreet {
    private final Set<StreetKind> kinds;
    private final List<Token> words;
    private final List<Street> lines;
    private final boolean former;

    /**
     * @param kinds what its kind may mean; empty if its kind is unknown to us
     * @param words its name as normalised words, numbers in an order first («Садовая 1-я»: «1», «садовая»)
     * @param lines at least one, the same settlement, kind and name in all
     * @param former whether it is called so no more
     */
    NamedStreet(Set<StreetKind> kinds, List<Token> words, List<Street> lines, boolean former) {
        this.kinds = kinds;
        this.words = words;
        this.lines = lines;
        this.former = former;
    }

    Set<StreetKind> kinds() {
        return kinds;
    }

    List<Token> words() {
        return words;
    }

    List<Street> lines() {
        return lines;
    }

    boolean isFormer() {
        return former;
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
