package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.words.Numerals;

/** Reads the house that stands after a street («Ленина, д. 10 корп. 2») or before it («дом 10 на Ленина», «10 по Ленина»). */
final class HouseReader {
    private static final int MOST_DIGITS = 4;
    private static final int LONGEST_BEFORE = 5;
    private static final int MOST_BETWEEN = 4;
    private static final String NEVER_LETTERS = "йъыь";

    /** These are words, too, so they are a house's letter only if nothing else goes on after them. */
    private static final String LETTERS_AND_WORDS = "авикосуя";

    private static final Set<String> LINKS = Set.of("по", "на");
    private static final Set<String> WHICH = Set.of("что", "который", "которого");

    /** It may be a house or houses that are counted: «дома 12», «дома 2 недели нет света». */
    private static final Set<String> HOUSES_OR_HOME = Set.of("дома");

    private static final Pattern WRITTEN_NUMBER = Pattern.compile("(\\d{1,4})(" + Numerals.ORDINAL + ")?");

    private final List<Token> tokens;

    HouseReader(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** A house, the place where it begins and the place after its end. */
    record Read(House house, int start, int end) {}

    /** The house that begins at a place, right after a street; null if there is none. */
    @Nullable
    Read after(int start) {
        Read direct = directly(start);
        return direct != null || !isNear(start) ? direct : named(start, false);
    }

    /** The house beside a street that ends before a place: «Ленина, во дворе дома 12»; null if there is none. */
    @Nullable
    Read beside(int start) {
        int index = start;
        while (index < start + MOST_BETWEEN && isOneOf(index, Wording.BESIDE) && isNear(index)) {
            index++;
        }
        return isNear(index) ? named(index, index > start) : null;
    }

    private boolean isNear(int index) {
        Token token = Token.at(tokens, index);
        return token != null && isNear(token.gap(), false);
    }

    /** The first house after a place that a word calls so; null if there is none. */
    @Nullable
    Read anywhere(int start) {
        for (int index = start; index < tokens.size(); index++) {
            Read read = named(index, isOneOf(index - 1, Wording.BESIDE));
            if (read != null) {
                return read;
            }
        }
        return null;
    }

    /** «дома 12», «в 12 доме», «15-й дом»; not «5 домов». */
    private @Nullable Read named(int index, boolean placed) {
        if (isOneOf(index, Wording.HOUSE)) {
            return directly(index);
        }
        Read read = read(index, index, true, true);
        if (read == null
                || !isOneOf(read.end(), Wording.HOUSE)
                || !tokens.get(read.end()).isClose()) {
            return null;
        }
        boolean ordinal = tokens.get(read.end() - 1).ordinal();
        boolean one = tokens.get(read.end()).text().equals("дом");
        return placed || ordinal || one ? new Read(read.house(), index, read.end() + 1) : null;
    }

    private @Nullable Read directly(int start) {
        int index = start;
        while (isOneOf(index, Wording.HOUSE) || isOneOf(index, Wording.NUMBER)) {
            index++;
        }
        boolean named = index > start;
        Token first = Token.at(tokens, start);
        if (first == null || !isNear(first.gap(), named || isShortened(start - 1))) {
            return null;
        }
        return read(index, start, named, false);
    }

    private static boolean isNear(String gap, boolean mayHavePoint) {
        return gap.chars().noneMatch(c -> "!?;+…()".indexOf(c) >= 0) && (mayHavePoint || !gap.contains("."));
    }

    /** Whether a point after the token only shortens it («Ленина ул., 5»). */
    private boolean isShortened(int index) {
        Token token = Token.at(tokens, index);
        return token != null && !StreetKind.of(token.text()).isEmpty();
    }

    /** The house right before a place where a street begins; null if there is none. */
    @Nullable
    Read before(int place) {
        boolean linked = isOneOf(place - 1, LINKS);
        int end = linked ? place - 1 : place;
        boolean namedAfter = isOneOf(end - 1, Wording.HOUSE);
        if (namedAfter || isOneOf(end - 1, WHICH)) {
            end--;
        }
        for (int index = end - 1; index >= 0 && index >= end - LONGEST_BEFORE; index--) {
            int start = isOneOf(index - 1, Wording.NUMBER) ? index - 1 : index;
            boolean namedBefore = isOneOf(start - 1, Wording.HOUSE);
            boolean named = namedBefore || namedAfter;
            if (named || linked && mayBeHouse(index)) {
                Read read = read(index, namedBefore ? start - 1 : start, named, namedAfter);
                if (read != null && read.end() == end) {
                    return read;
                }
            }
        }
        return null;
    }

    /** A bare number before a street is a house only where a clause begins with it, or a word says so. */
    private boolean mayBeHouse(int index) {
        return index == 0
                || tokens.get(index).gap().chars().anyMatch(c -> ",.;:!?\n".indexOf(c) >= 0)
                || isOneOf(index - 1, Wording.BEFORE_HOUSE);
    }

    private boolean isOneOf(int index, Set<String> words) {
        Token token = Token.at(tokens, index);
        return token != null && words.contains(token.text());
    }

    private @Nullable Read read(int index, int start, boolean named, boolean mayBeOrdinal) {
        Number number = number(index);
        if (number == null || number.ordinal() && !mayBeOrdinal || number.value() == 0) {
            return null;
        }
        StringBuilder rest = new StringBuilder();
        int end = index + number.words();
        for (int more = part(end, rest); more > 0; more = part(end, rest)) {
            end += more;
        }
        boolean surelyNamed = named && !isOneOf(index - 1, HOUSES_OR_HOME);
        if (!surelyNamed && rest.isEmpty() && isNoHouse(end)) {
            return null;
        }
        boolean inWords = !tokens.get(index).isNumber();
        if (inWords && !named && end < tokens.size() && tokens.get(end).isClose()) {
            return null;
        }
        return new Read(new House(number.value(), rest.toString()), start, end);
    }

    private record Number(int value, boolean ordinal, int words) {}

    /** In digits, or in one or two words. */
    private @Nullable Number number(int index) {
        Token token = Token.at(tokens, index);
        if (token == null || token.isNumber()) {
            return token == null || token.text().length() > MOST_DIGITS
                    ? null
                    : new Number(Integer.parseInt(token.text()), token.ordinal(), 1);
        }
        Token next = Token.at(tokens, index + 1);
        String second = next == null || !next.isClose() ? "" : next.text() + (next.ordinal() ? Numerals.ORDINAL : "");
        Matcher two = WRITTEN_NUMBER.matcher(Numerals.inDigits(token.text() + " " + second));
        if (!second.isEmpty() && two.matches()) {
            return new Number(Integer.parseInt(two.group(1)), two.group(2) != null, 2);
        }
        Matcher one = WRITTEN_NUMBER.matcher(Numerals.inDigits(token.text()));
        return one.matches() ? new Number(Integer.parseInt(one.group(1)), one.group(2) != null, 1) : null;
    }

    /** Whether a number counts something or is part of a date or a time, seen by what follows it. */
    private boolean isNoHouse(int next) {
        Token token = Token.at(tokens, next);
        if (token == null) {
            return false;
        }
        boolean goesOn =
                token.isNumber() && (token.gap().equals(":") || token.gap().equals("."));
        return goesOn || token.gap().startsWith("%") || token.isClose() && Wording.COUNTED.contains(token.text());
    }

    /** Appends a fraction, a letter, a block or a building; gives how many tokens it takes, 0 if it is none. */
    private int part(int index, StringBuilder rest) {
        Token token = Token.at(tokens, index);
        Token next = Token.at(tokens, index + 1);
        if (token == null) {
            return 0;
        }
        if (token.isNumber()) {
            return fraction(token, rest);
        }
        if (token.text().equals("дробь") && next != null && next.isNumber()) {
            rest.append('/').append(next.text());
            return 2;
        }
        if (next != null && isAdditionsNumber(next) && isAddition(token, index)) {
            rest.append(Wording.BLOCK.contains(token.text()) ? " корп. " : " стр. ")
                    .append(next.text());
            return 2;
        }
        if (next != null && isLetteredBlock(token, next)) {
            rest.append(Wording.BLOCK.contains(token.text()) ? " корп. " : " стр. ")
                    .append(next.text().toUpperCase(Locale.ROOT));
            return 2;
        }
        if (next != null && next.isLetter() && Wording.LETTER.contains(token.text())) {
            return letter(next, rest) ? 2 : 0;
        }
        return isHouseLetter(token, next) && letter(token, rest) ? 1 : 0;
    }

    private static int fraction(Token token, StringBuilder rest) {
        if (!token.gap().equals("/") && !token.gap().equals("\\")) {
            return 0;
        }
        rest.append('/').append(token.text());
        return 1;
    }

    private static boolean isAdditionsNumber(Token token) {
        return token.isNumber() && !token.ordinal() && token.gap().length() <= 2;
    }

    /** «корп. 2», «5к2», «5 к. 2»; not «5 с 1 сентября», «5 к 2 часам». */
    private boolean isAddition(Token token, int index) {
        if (!Wording.BLOCK.contains(token.text()) && !Wording.BUILDING.contains(token.text())) {
            return false;
        }
        return !token.isLetter() || token.gap().isEmpty() || token.gap().equals("/") || !isNoHouse(index + 2);
    }

    /** «корпус Б»; a single «к» or «с» before a letter is a word. */
    private static boolean isLetteredBlock(Token token, Token next) {
        return !token.isLetter()
                && (Wording.BLOCK.contains(token.text()) || Wording.BUILDING.contains(token.text()))
                && next.isLetter()
                && next.isClose()
                && !NEVER_LETTERS.contains(next.text());
    }

    private static boolean isHouseLetter(Token token, @Nullable Token next) {
        if (!token.isLetter() || NEVER_LETTERS.contains(token.text())) {
            return false;
        }
        if (token.gap().isEmpty() || token.gap().equals("-") || token.gap().equals("/")) {
            return true;
        }
        boolean quoted = token.gap().matches("\\s?[\"«“„']");
        boolean ends = next == null || !next.isClose();
        boolean mayBeWord = LETTERS_AND_WORDS.contains(token.text())
                && !(token.capital() && token.text().equals("а"));
        return quoted || token.gap().equals(" ") && (ends || !mayBeWord);
    }

    /** A house has one letter, and one more after a fraction. */
    private static boolean letter(Token token, StringBuilder rest) {
        if (!rest.isEmpty() && !Character.isDigit(rest.charAt(rest.length() - 1))) {
            return false;
        }
        rest.append(token.text().toUpperCase(Locale.ROOT));
        return true;
    }
}
