package ru.otklik.dialogs.classification;

/** How much is said in a message: the more, the less a single part of it tells. */
enum Length {
    /** Says what is wrong in few words, so that each of them counts. */
    LINE,
    /** A few sentences. */
    MESSAGE,
    /** Tells a story, in which a comma or an "and" says nothing. */
    STORY;

    private static final int WORDS_OF_A_LINE = 12;
    private static final int WORDS_OF_A_MESSAGE = 20;

    static Length of(String message) {
        int words = Wording.words(message);
        return words <= WORDS_OF_A_LINE ? LINE : words <= WORDS_OF_A_MESSAGE ? MESSAGE : STORY;
    }
}
