package ru.otklik.dialogs.territory;

import java.util.List;

/** A name that streets go by, thousands of them in a region of many villages. Equal only to itself. */
final class StreetName {
    private final String written;
    private final List<Token> words;
    private final List<NamedStreet> streets;
    private final boolean former;

    /**
     * @param written as the directory has it
     * @param words normalised, at least one; numbers in an order first («Садовая 1-я»: «1», «садовая»)
     * @param streets at least one
     * @param former whether they are called so no more
     */
    StreetName(String written, List<Token> words, List<NamedStreet> streets, boolean former) {
        this.written = written;
        this.words = words;
        this.streets = streets;
        this.former = former;
    }

    String written() {
        return written;
    }

    List<Token> words() {
        return words;
    }

    List<NamedStreet> streets() {
        return streets;
    }

    boolean isFormer() {
        return former;
    }

    /** The word that nobody leaves out, by which the streets are looked up. */
    Token anchor() {
        return words.getLast();
    }

    /** Whether it is a number alone («3-й микрорайон»). */
    boolean isNumber() {
        return words.size() == 1 && anchor().isNumber();
    }
}
