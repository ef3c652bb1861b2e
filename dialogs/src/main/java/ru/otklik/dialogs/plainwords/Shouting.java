package ru.otklik.dialogs.plainwords;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whole phrases in capitals and rows of exclamation marks. */
final class Shouting implements Check {
    /** Abbreviations stand alone; two long words in capitals are a cry. */
    private static final Pattern CAPITALS =
            Pattern.compile("(?<!\\p{L})\\p{Lu}{5,}(?!\\p{L})|(?<!\\p{L})\\p{Lu}{2,}[ ,]+\\p{Lu}{4,}(?!\\p{L})");

    private static final Pattern MARKS = Pattern.compile("!{2,}|\\?{2,}|!\\?|\\?!");

    @Override
    public Stream<Finding> of(String text, List<Sentence> sentences) {
        return Stream.concat(
                found(CAPITALS, text, "Заглавными буквами — как криком. Напишите обычными."),
                found(MARKS, text, "Хватит одного знака."));
    }

    private static Stream<Finding> found(Pattern pattern, String text, String why) {
        return pattern.matcher(text)
                .results()
                .map(match -> new Finding(Finding.Kind.TONE, match.start(), match.end(), why, null));
    }
}
