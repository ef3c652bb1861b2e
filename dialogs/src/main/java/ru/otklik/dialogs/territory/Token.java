package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word or a number of a text.
 *
 * @param text letters in lower case, «е» for «ё», Cyrillic for Latin ones that look alike; or the digits of a number
 * @param gap what stands between it and the one before
 * @param ordinal whether it is a number in an order («2-я», «вторая»)
 * @param capital whether it begins with a capital letter
 * @param from where it begins in the text, in characters
 * @param to where it ends
 */
record Token(String text, String gap, boolean ordinal, boolean capital, int from, int to) {
    /** Nobody writes an address further down. */
    private static final int READ_CHARACTERS = 4_000;

    private static final String LOOK_ALIKE = "ёaceopxyk";
    private static final String MEANT = "еасеорхук";

    /** Some shortened words have a hyphen of their own. */
    private static final Pattern WORD =
            Pattern.compile("(?<!\\p{L})(?:пр-к?т|пр-д|б-р|мкр-н|м-н|тр-т|р-н)(?!\\p{L})|\\d+|\\p{L}+");

    private static final Set<String> ORDINAL_ENDINGS = Set.of("я", "й");
    private static final Set<String> ORDINAL_ENDINGS_AFTER_HYPHEN =
            Set.of("я", "ая", "ья", "й", "ый", "ой", "ий", "е", "ое", "го", "му", "м", "ом", "ю", "ую");
    private static final Pattern ORDINAL_WORD =
            Pattern.compile("(перв|втор|трет|четверт|пят|шест|седьм|восьм|девят|десят)"
                    + "(?:ая|ой|ую|ый|ого|ому|ом|ья|ьей|ью|ий|ьего|ьему|ьем)");
    private static final Map<String, String> ORDINALS = Map.of(
            "перв", "1", "втор", "2", "трет", "3", "четверт", "4", "пят", "5", "шест", "6", "седьм", "7", "восьм", "8",
            "девят", "9", "десят", "10");

    static List<Token> of(String written) {
        String text = written.substring(0, Math.min(written.length(), READ_CHARACTERS));
        String plain = plain(text);
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        int end = 0;
        while (matcher.find()) {
            String gap = plain.substring(end, matcher.start());
            boolean capital = Character.isUpperCase(text.charAt(matcher.start()));
            add(tokens, new Token(matcher.group(), gap, false, capital, matcher.start(), matcher.end()));
            end = matcher.end();
        }
        return tokens;
    }

    /** An ending of an ordinal belongs to the number before it. */
    private static void add(List<Token> tokens, Token token) {
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (last != null && last.isNumber() && isOrdinalEnding(token)) {
            tokens.set(tokens.size() - 1, new Token(last.text(), last.gap(), true, false, last.from(), token.to()));
            return;
        }
        Matcher ordinal = ORDINAL_WORD.matcher(token.text());
        String number = ordinal.matches() ? ORDINALS.get(ordinal.group(1)) : null;
        tokens.add(
                number == null
                        ? token
                        : new Token(number, token.gap(), true, token.capital(), token.from(), token.to()));
    }

    private static boolean isOrdinalEnding(Token token) {
        return token.gap().isEmpty() && ORDINAL_ENDINGS.contains(token.text())
                || token.gap().equals("-") && ORDINAL_ENDINGS_AFTER_HYPHEN.contains(token.text());
    }

    /** Letter by letter, so that places in it are the same as in the original. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char written : text.toCharArray()) {
            char letter = Character.toLowerCase(written);
            int alike = LOOK_ALIKE.indexOf(letter);
            plain.append(alike < 0 ? letter : MEANT.charAt(alike));
        }
        return plain.toString();
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isLetter() {
        return text.length() == 1 && !isNumber();
    }

    /** Whether only blanks, if anything, stand before it. */
    boolean isClose() {
        return gap.isBlank();
    }

    /** Whether a sentence or a line ends before it. */
    boolean beginsAnew() {
        return gap.chars().anyMatch(c -> ".!?;\n…".indexOf(c) >= 0);
    }

    /** The token at a place; null outside of the text. */
    static @Nullable Token at(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() ? tokens.get(index) : null;
    }
}
