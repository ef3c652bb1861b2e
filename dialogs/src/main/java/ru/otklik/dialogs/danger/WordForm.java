package ru.otklik.dialogs.danger;

import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.Slips;

/**
 * A word that is looked for, misspelt or not.
 *
 * @param letters in plain form
 * @param beginning whether words that begin so are meant, rather than the word itself
 */
record WordForm(String letters, boolean beginning) {
    private static final int LETTERS_TO_SOUND_ALIKE = 5;
    private static final int LETTERS_TO_BEGIN_ALIKE = 4;
    private static final int LETTERS_FOR_A_SLIP = 7;

    /**
     * @param written «газом» or «пахн*»
     * @throws IllegalArgumentException with the reason in Russian, if it is no word
     */
    static WordForm of(String written) {
        boolean beginning = written.endsWith("*");
        String letters = Plain.text(beginning ? written.substring(0, written.length() - 1) : written);
        if (!letters.matches("[\\p{L}\\d]+")) {
            throw new IllegalArgumentException("«%s» — не слово".formatted(written));
        }
        return new WordForm(letters, beginning);
    }

    /** Whether it is long enough to be known by its sound. */
    boolean hasSound() {
        return letters.length() >= (beginning ? LETTERS_TO_BEGIN_ALIKE : LETTERS_TO_SOUND_ALIKE);
    }

    /** Whether it is long enough to be known with a letter wrong, but for the first. */
    boolean mayHaveSlip() {
        return letters.length() >= LETTERS_FOR_A_SLIP;
    }

    boolean isOneSlipAway(String word) {
        if (!beginning) {
            return isOneSlip(word);
        }
        int longest = Math.min(word.length(), letters.length() + 1);
        for (int length = letters.length() - 1; length <= longest; length++) {
            if (isOneSlip(word.substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    private boolean isOneSlip(String word) {
        return Integer.bitCount(Slips.letters(word) ^ Slips.letters(letters)) <= 2
                && Slips.between(word, letters, 1) <= 1;
    }
}
