package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Words and figures that tell when.
 *
 * @param words of days and times
 */
record Times(List<Wording> words) {
    /** «25.11», «02.12.2026», «18:00», «до 18». */
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d.,])\\d{1,2}(?:\\.(?:0[1-9]|1[0-2])(?:\\.\\d{2,4})?|:\\d{2})(?!\\d)|(?iu)(?<!\\p{L})до \\d{1,2}(?![\\d-])");

    boolean areToldIn(String text, Sentence sentence) {
        return FIGURES.matcher(text.substring(sentence.from(), sentence.to())).find()
                || words.stream().anyMatch(word -> word.isIn(sentence));
    }
}
