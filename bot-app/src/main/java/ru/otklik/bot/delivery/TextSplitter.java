package ru.otklik.bot.delivery;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Splits a text that is too long for one message. */
final class TextSplitter {
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n");
    private static final Pattern LINE = Pattern.compile("\\n");
    /** Not after «ул.» and other short words, which are mostly abbreviations. */
    private static final Pattern SENTENCE = Pattern.compile("(?:[!?…]|(?<=[\\p{L}\\d»\")]{4})\\.)[»\")]*(?=\\s)");

    private static final Pattern WORD = Pattern.compile("\\s");

    private TextSplitter() {}

    /**
     * Parts that read on from each other: borders at the end of a paragraph, else of a line, a sentence, a word, and only
     * in a word that is too long by itself anywhere between two characters.
     *
     * @param limit UTF-16 units in a part, at least 2
     * @return no part is blank; no parts for a blank text
     */
    static List<String> split(String text, int limit) {
        var parts = new ArrayList<String>();
        var rest = text.strip();
        while (rest.length() > limit) {
            int cut = cut(rest, limit);
            parts.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty()) {
            parts.add(rest);
        }
        return parts;
    }

    private static int cut(String text, int limit) {
        var window = text.substring(0, limit + 1);
        for (var border : List.of(PARAGRAPH, LINE, SENTENCE)) {
            int last = last(border, window, limit, border == SENTENCE);
            // A far too short part would tear apart more than it keeps together.
            if (last >= limit / 3) {
                return last;
            }
        }
        int word = last(WORD, window, limit, false);
        return word > 0 ? word : betweenCharacters(text, limit);
    }

    private static int last(Pattern border, String window, int limit, boolean after) {
        var matcher = border.matcher(window);
        int last = -1;
        while (matcher.find()) {
            int at = after ? matcher.end() : matcher.start();
            if (at > 0 && at <= limit) {
                last = at;
            }
        }
        return last;
    }

    private static int betweenCharacters(String text, int limit) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int cut = characters.isBoundary(limit) ? limit : characters.preceding(limit);
        if (cut > 0) {
            return cut;
        }
        return Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1))
                ? limit - 1
                : limit;
    }
}
