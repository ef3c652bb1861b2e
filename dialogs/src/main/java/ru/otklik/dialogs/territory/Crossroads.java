package ru.otklik.dialogs.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notices that a text names the place where two streets meet: «перекрёсток Мира и Ленина», «Ленина угол Мира», «Мира/Ленина». */
final class Crossroads {
    private static final int MOST_BEFORE = 3;

    private Crossroads() {}

    /** The places of the first one in the text; none if there is none. */
    static List<Place> in(List<Token> tokens, List<Mention> mentions, Placing placing) {
        for (int i = 1; i < mentions.size(); i++) {
            Mention one = mentions.get(i - 1);
            Mention other = mentions.get(i);
            if (one.house() == null && other.house() == null && isCorner(tokens, one, other)) {
                return placing.crossroads(one, other);
            }
        }
        return List.of();
    }

    /** Where the first street of a crossroads begins together with the word that calls it so; else where the street begins. */
    static int start(List<Token> tokens, Mention one, @Nullable Mention other) {
        if (other == null || one.house() != null || other.house() != null || !isCorner(tokens, one, other)) {
            return one.start();
        }
        int start = one.start();
        for (int i = start - 1; i >= 0 && i >= one.start() - MOST_BEFORE; i--) {
            String word = tokens.get(i).text();
            if (Wording.CORNER.contains(word)) {
                start = i;
            } else if (!Wording.AT_CORNER.contains(word)) {
                break;
            }
        }
        return start;
    }

    private static boolean isCorner(List<Token> tokens, Mention one, Mention other) {
        boolean told =
                one.end() == other.start() && tokens.get(other.start()).gap().equals("/");
        for (int i = one.end(); i < other.start(); i++) {
            String word = tokens.get(i).text();
            told |= Wording.CORNER.contains(word);
            if (!Wording.CORNER.contains(word) && !Wording.AT_CORNER.contains(word)) {
                return false;
            }
        }
        for (int i = one.start() - 1; !told && i >= one.start() - MOST_BEFORE; i--) {
            Token token = Token.at(tokens, i);
            if (token == null) {
                return false;
            }
            told = Wording.CORNER.contains(token.text());
            if (!told && !Wording.AT_CORNER.contains(token.text())) {
                return false;
            }
        }
        return told;
    }
}
