package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * What of a text is looked at, counted and not yet weighed. Numbers are not: they are houses, phones and dates; nor are words that say
 * nothing about any matter, but for {@code words}.
 *
 * @param words the stems of the text's words, in order
 * @param stems the same stems, one or two together, and how often
 * @param pieces parts of words of three to five characters, which survive misspellings, and how often
 */
record Features(List<String> words, Map<String, Integer> stems, Map<String, Integer> pieces) {
    /** More of a text says nothing new and only costs time. */
    static final int READ_CHARACTERS = 4_000;

    private static final int SHORTEST_PIECE = 4;
    private static final int LONGEST_PIECE = 5;

    /** Latin letters slip in from the other keyboard layout. */
    private static final String LOOK_ALIKE = "ёaceopxy";

    private static final String MEANT = "еасеорху";
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,40}");

    static Features of(String text) {
        return of(text, UnaryOperator.identity());
    }

    /** @param spelling puts a known stem in the place of a misspelt one */
    static Features of(String text, UnaryOperator<String> spelling) {
        List<String> written = written(text);
        RussianStemmer stemmer = new RussianStemmer();
        List<String> words = written.stream()
                .map(word -> spelling.apply(stem(stemmer, word)))
                .toList();
        Map<String, Integer> stems = new HashMap<>();
        Map<String, Integer> pieces = new HashMap<>();
        String before = "";
        for (int i = 0; i < words.size(); i++) {
            String stem = words.get(i);
            if (SmallTalk.isEmpty(stem)) {
                continue;
            }
            stems.merge(stem, 1, Integer::sum);
            if (!before.isEmpty()) {
                stems.merge(before + " " + stem, 1, Integer::sum);
            }
            before = stem;
            piecesOf(written.get(i)).forEach(piece -> pieces.merge(piece, 1, Integer::sum));
        }
        return new Features(words, stems, pieces);
    }

    /** The words of a text as they stand there, in small letters. */
    static List<String> written(String text) {
        return WORD.matcher(readable(text)).results().map(MatchResult::group).toList();
    }

    static String stem(String word) {
        return stem(new RussianStemmer(), word);
    }

    private static String readable(String text) {
        StringBuilder readable = new StringBuilder(
                text.substring(0, Math.min(text.length(), READ_CHARACTERS)).toLowerCase(Locale.ROOT));
        for (int i = 0; i < readable.length(); i++) {
            int alike = LOOK_ALIKE.indexOf(readable.charAt(i));
            if (alike >= 0) {
                readable.setCharAt(i, MEANT.charAt(alike));
            }
        }
        return readable.toString();
    }

    private static String stem(RussianStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    private static List<String> piecesOf(String word) {
        String bounded = "_" + word + "_";
        List<String> pieces = new ArrayList<>();
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int start = 0; start + length <= bounded.length(); start++) {
                pieces.add(bounded.substring(start, start + length));
            }
        }
        return pieces;
    }
}
