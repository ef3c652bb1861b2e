package ru.otklik.bot.events;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a gazetteer passed over when it found a street in a text: it may change what is meant («кроме», «угол»). */
final class Leftovers {
    private static final Pattern WORD = Pattern.compile("\\d+|\\p{L}+");

    /** What a street or a settlement is called by, in any case; and «на», «в», «по» before it. */
    private static final Pattern KIND =
            Pattern.compile("ул|улиц.*|ц|пр|т|к|просп.*|прт|пер|переул.*|д|проезд.*|мкр.*|микр.*|м|н|р|б|ш|шос.*"
                    + "|наб.*|бул.*|бр|пл|площад.*|туп.*|ал|алле.*|тракт.*|лини.*|кв|л|квартал.*|снт|сот|днт|садовод.*|товар.*"
                    + "|г|гор.*|с|сел.*|дер.*|п|пос.*|им|имени|на|в|по|я|й");

    private Leftovers() {}

    /** Whether there are words or numbers in it that are not in what was understood. */
    static boolean are(String written, String understood) {
        List<String> known = words(understood);
        return words(written).stream()
                .anyMatch(word ->
                        !KIND.matcher(word).matches() && known.stream().noneMatch(other -> isAbout(word, other)));
    }

    private static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('ё', 'е'))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The same number; or a shortened, inflected or misspelt word. */
    private static boolean isAbout(String word, String other) {
        if (Character.isDigit(word.charAt(0))) {
            return other.equals(word);
        }
        if (word.length() < 3) {
            return other.startsWith(word);
        }
        int allowed = Math.max(1, word.length() / 3);
        return other.startsWith(word) || distance(word, other) <= allowed;
    }

    /** Letters to be changed, added or left out (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
