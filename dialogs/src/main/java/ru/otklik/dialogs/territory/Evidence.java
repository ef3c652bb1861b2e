package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Judges by what stands around a name how surely it is a street. */
final class Evidence {
    static final int SURE = 3;
    static final int LIKELY = 2;
    static final int POSSIBLE = 1;
    static final int NONE = 0;

    static final int LETTERS_TO_GUESS = 5;

    private final List<Token> tokens;
    private final IntPredicate settlementAt;

    Evidence(List<Token> tokens, IntPredicate settlementAt) {
        this.tokens = tokens;
        this.settlementAt = settlementAt;
    }

    /** For a name that no word calls a street. */
    int weight(NameMatch match, HouseReader.@Nullable Read house, @Nullable Mention previous) {
        Token before = Token.at(tokens, match.start() - 1);
        if (before != null && Wording.isOtherObject(before.text())) {
            return NONE;
        }
        boolean exact = match.slips() == 0;
        String word = match.name().anchor().text();
        if (house != null) {
            if (exact) {
                return SURE;
            }
            return word.length() >= LETTERS_TO_GUESS ? LIKELY : NONE;
        }
        boolean guessable = exact || match.slips() == 1 && word.length() >= LETTERS_TO_GUESS && !isAdjective(word);
        if (!match.isWhole() || !guessable) {
            return NONE;
        }
        return isAnnounced(match, word)
                        || isJoined(match, previous)
                        || isCorner(match)
                        || isBeforeSlash(match)
                        || beginsBeforeNumber(match, word)
                        || isBeforeZero(match)
                        || isAlone(match, word)
                ? POSSIBLE
                : NONE;
    }

    static boolean isAdjective(String word) {
        return WordForms.ofAdjective(word).size() > 1;
    }

    /** «на Ленина», «угол Мира»; not «на центральной аллее». */
    private boolean isAnnounced(NameMatch match, String word) {
        Token before = Token.at(tokens, match.start() - 1);
        Token next = Token.at(tokens, match.end());
        return before != null
                && tokens.get(match.start()).isClose()
                && Wording.announcesStreet(before.text(), word)
                && (!isAdjective(word)
                        || next == null
                        || Wording.mayFollowStreet(next)
                        || Wording.standsAlone(
                                before.text(), tokens.get(match.end() - 1).text(), next.text()));
    }

    /** «Ленина и Мира» */
    private boolean isJoined(NameMatch match, @Nullable Mention previous) {
        Token before = Token.at(tokens, match.start() - 1);
        return previous != null
                && before != null
                && (previous.end() == match.start()
                                && tokens.get(match.start()).gap().matches("\\s*[-–—/]\\s*")
                        || previous.end() == match.start() - 1
                                && (before.text().equals("и") || before.text().equals("с")));
    }

    /** «Ленина угол Мира» */
    private boolean isCorner(NameMatch match) {
        Token next = Token.at(tokens, match.end());
        return next != null && Wording.CORNER.contains(next.text());
    }

    /** «Мира/Гагарина» */
    private boolean isBeforeSlash(NameMatch match) {
        Token next = Token.at(tokens, match.end());
        return next != null && !next.isNumber() && next.gap().equals("/");
    }

    /** «Ленина 5 дней без воды»: the number is no house, but no other word stands like this either. */
    private boolean beginsBeforeNumber(NameMatch match, String word) {
        Token next = Token.at(tokens, match.end());
        return match.start() == 0
                && next != null
                && next.isNumber()
                && match.slips() == 0
                && !isAdjective(word)
                && !Wording.isOrdinary(word);
    }

    /** «Толстого, д. 0»: somebody was made to write a house; there is none, but the street is meant. */
    private boolean isBeforeZero(NameMatch match) {
        int place = match.end();
        Token next = Token.at(tokens, place);
        while (next != null && (Wording.HOUSE.contains(next.text()) || Wording.NUMBER.contains(next.text()))) {
            place++;
            next = Token.at(tokens, place);
        }
        return next != null && next.text().matches("0+");
    }

    /** The text is nothing but the name, perhaps with a settlement. */
    private boolean isAlone(NameMatch match, String word) {
        for (int place = 0; place < tokens.size(); place++) {
            boolean inName = place >= match.start() && place < match.end();
            if (!inName
                    && !settlementAt.test(place)
                    && !Wording.isFiller(tokens.get(place).text())) {
                return false;
            }
        }
        return !Wording.isOrdinary(word);
    }

    /** «на Заводской» is the street, never the lane, which would be «на Заводском». */
    List<StreetName> inTheRightCase(List<StreetName> names, NameMatch match) {
        Token before = Token.at(tokens, match.start() - 1);
        if (before == null || !Wording.CHANGES_CASE.contains(before.text())) {
            return names;
        }
        String written = tokens.get(match.end() - 1).text();
        List<StreetName> changed = names.stream()
                .filter(name -> !name.anchor().text().equals(written))
                .toList();
        return changed.isEmpty() ? names : changed;
    }
}
