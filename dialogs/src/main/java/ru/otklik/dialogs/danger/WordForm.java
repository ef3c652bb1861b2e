package ru.otklik.dialogs.danger;

import ru.otklik.dialogs.words.Plain;
import ru.otklik.dialogs.words.Slips;

/**
 * A word that is looked for, misspelt or not.
 *
 * @param letters in plain form
 * @param beginning whether words that begin so are meant, rather than the word itself
 */
record WordForm(String letters, String sound, boolean beginning) {
    private static final int LETTERS_TO_SOUND_ALIKE = 5;
    private static final int LETTERS_TO_BEGIN_ALIKE = 4;
    private static final int LETTERS_FOR_A_SLIP = 7;

    /** @param written «газом» or «пахн*» */
    static WordForm of(String written) {
        boolean beginning = written.endsWith("*");
        String letters = Plain.text(beginning ? written.substring(0, written.length() - 1) : written);
        if (!letters.matches("[\\p{L}\\d]+")) {
            throw new IllegalArgumentException("«%s» — не слово".formatted(written));
        }
        return new WordForm(letters, Plain.sound(letters), beginning);
    }

    boolean fits(String word) {
        if (beginning ? word.startsWith(letters) : word.equals(letters)) {
            return true;
        }
        int least = beginning ? LETTERS_TO_BEGIN_ALIKE : LETTERS_TO_SOUND_ALIKE;
        if (letters.length() < least || word.length() < least) {
            return false;
        }
        String heard = Plain.sound(word);
        return (beginning ? heard.startsWith(sound) : heard.equals(sound)) || isOneSlipAway(word);
    }

    private boolean isOneSlipAway(String word) {
        if (letters.length() < LETTERS_FOR_A_SLIP || word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        if (!beginning) {
            return Slips.between(word, letters, 1) <= 1;
        }
        for (int length = letters.length() - 1; length <= Math.min(word.length(), letters.length() + 1); length++) {
            if (length <= word.length() && Slips.between(word.substring(0, length), letters, 1) <= 1) {
                return true;
            }
        }
        return false;
    }
}
