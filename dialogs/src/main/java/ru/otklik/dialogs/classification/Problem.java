package ru.otklik.dialogs.classification;

/**
 * One of several problems in a message.
 *
 * @param text the sentences about it, as the resident wrote them
 * @param clear whether it surely is about the guess's topic; else it is surely another problem than the others, and its topic must be asked
 */
public record Problem(String text, Guess guess, boolean clear) {
    /** One whose topic is sure. */
    public Problem(String text, Guess guess) {
        this(text, guess, true);
    }
}
