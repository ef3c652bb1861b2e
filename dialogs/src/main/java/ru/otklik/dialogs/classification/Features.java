package ru.otklik.dialogs.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * What of a text is looked at, counted and not yet weighed.
 *
 * @param words the text's words with their stems, in order
 * @param stems Russian stems, one or two together
 * @param pieces parts of words of two to five characters, which survive misspellings
 */
record Features(List<Word> words, Map<String, Integer> stems, Map<String, Integer> pieces) {
    /** More of a text says nothing new and only costs time. */
    static final int READ_CHARACTERS = 4_000;

    private static final int SHORTEST_PIECE = 2;
    private static final int LONGEST_PIECE = 5;
    private static final Pattern WORD = Pattern.compile("\\p{L}{1,40}|\\p{N}{1,40}");

    record Word(String stem, List<String> pieces) {}

    static Features of(String text) {
        RussianStemmer stemmer = new RussianStemmer();
        List<Word> words = WORD.matcher(readable(text))
                .results()
                .map(MatchResult::group)
                .map(word -> new Word(stem(stemmer, word), piecesOf(word)))
                .toList();
        Map<String, Integer> stems = new HashMap<>();
        Map<String, Integer> pieces = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            stems.merge(word.stem(), 1, Integer::sum);
            if (i > 0) {
                stems.merge(words.get(i - 1).stem() + " " + word.stem(), 1, Integer::sum);
            }
            word.pieces().forEach(piece -> pieces.merge(piece, 1, Integer::sum));
        }
        return new Features(words, stems, pieces);
    }

    private static String readable(String text) {
        return text.substring(0, Math.min(text.length(), READ_CHARACTERS))
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е');
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
