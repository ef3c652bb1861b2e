package ru.otklik.dialogs.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.words.Slips;

/**
 * How a name of streets stands in a text.
 *
 * @param start the place of its first word
 * @param end the place after its last word
 * @param words how many words of the name are there
 * @param slips how many letters of its main word are wrong
 */
record NameMatch(StreetName name, int start, int end, int words, int slips) {
    /** The more of a name is there, the better. */
    static final Comparator<NameMatch> BEST_FIRST = Comparator.comparing(NameMatch::words)
            .reversed()
            .thenComparing(match -> !match.isWhole())
            .thenComparing(NameMatch::slips);

    private static final Set<String> LETTERS_THAT_ARE_WORDS = Set.of("в", "к", "с", "у", "о", "и", "а", "я");

    boolean isWhole() {
        return words == name.words().size();
    }

    boolean isAsGoodAs(NameMatch other) {
        return BEST_FIRST.compare(this, other) == 0;
    }

    /** Looks around a place where the street's main word stands; null if too little of the name is there. */
    static @Nullable NameMatch around(int anchor, StreetName street, List<Token> tokens, int slips) {
        List<Token> name = street.words();
        int start = anchor;
        int end = anchor + 1;
        int found = 1;
        for (int i = name.size() - 2; i >= 0 && isNameWord(name.get(i), tokens, start - 1); i--) {
            start--;
            found++;
        }
        if (found < name.size() && isAfter(name, tokens, end)) {
            end++;
            found++;
        }
        NameMatch match = new NameMatch(street, start, end, found, slips);
        return match.isWhole() || mayBeShortened(name) ? match : null;
    }

    /** «Садовая 1-я», «Маркса Карла» */
    private static boolean isAfter(List<Token> name, List<Token> tokens, int index) {
        Token token = Token.at(tokens, index);
        if (token == null || !token.isClose() && !token.gap().equals("-")) {
            return false;
        }
        Token first = name.getFirst();
        return name.size() == 2
                && (!first.isNumber() || token.ordinal())
                && first.text().equals(token.text());
    }

    /** «Маркса» for «Карла Маркса», but not «Марта» for «8 Марта». */
    private static boolean mayBeShortened(List<Token> name) {
        return name.stream().noneMatch(word -> word.isNumber() && !word.ordinal());
    }

    private static boolean isNameWord(Token word, List<Token> tokens, int index) {
        Token token = Token.at(tokens, index);
        Token next = Token.at(tokens, index + 1);
        if (token == null || next == null || !next.gap().matches("[\\s.\"«-]*")) {
            return false;
        }
        if (token.isLetter()) {
            boolean shortened = next.gap().startsWith(".") || !LETTERS_THAT_ARE_WORDS.contains(token.text());
            return shortened && word.text().startsWith(token.text());
        }
        if (word.isLetter()) {
            return token.text().startsWith(word.text());
        }
        if (word.isNumber() || token.isNumber()) {
            return word.text().equals(token.text());
        }
        return isSame(word.text(), token.text());
    }

    private static boolean isSame(String word, String written) {
        String same = isYears(word) && isYears(written) ? word : written;
        int allowed = Math.min(1, Slips.allowedIn(word));
        return WordForms.ofAdjective(word).stream().anyMatch(form -> Slips.between(form, same, allowed) <= allowed);
    }

    /** «50 лет Октября», «50-летия Октября» */
    private static boolean isYears(String word) {
        return word.equals("лет") || word.startsWith("лети");
    }
}
