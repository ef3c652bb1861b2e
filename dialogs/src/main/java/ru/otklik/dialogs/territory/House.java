package ru.otklik.dialogs.territory;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A house as it is written on its wall.
 *
 * @param number its leading number, at least 1
 * @param rest what follows the number: a letter, a fraction, a block («А», «/3», « корп. 2»); empty if nothing
 */
record House(int number, String rest) {
    private static final Pattern SIMPLE = Pattern.compile("(\\d{1,4})([А-Я]?)((?:/\\d{1,4}[А-Я]?)?)");

    House {
        if (number < 1) {
            throw new IllegalArgumentException("no such house: %d".formatted(number));
        }
    }

    /** Reads «10», «10А», «12/3», «12/3а»; nothing else. */
    static Optional<House> parse(String written) {
        Matcher matcher = SIMPLE.matcher(written.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new House(Integer.parseInt(matcher.group(1)), matcher.group(2) + matcher.group(3)));
    }

    /** Its letter; empty if it has none. */
    String letter() {
        return !rest.isEmpty() && Character.isLetter(rest.charAt(0)) ? rest.substring(0, 1) : "";
    }

    @Override
    public String toString() {
        return number + rest;
    }
}
