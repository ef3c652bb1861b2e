package ru.otklik.dialogs.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one number that a text tells, as people write it: «+15», «15,5 градусов», «минус пять», «около двадцати двух». */
public final class Numbers {
    private static final String NUMBER = "\\d{1,9}(?:[.,]\\d{1,4})?";
    private static final Pattern RANGE =
            Pattern.compile("(?<![\\d.,])([+-]?)(" + NUMBER + ")\\s*(?:-|до|или)\\s*(" + NUMBER + ")(?![\\d.,]*\\d)");
    private static final Pattern ONE = Pattern.compile("(?<![\\d.,])([+-]?)(" + NUMBER + ")(?![.,]?\\d)");

    private Numbers() {}

    /**
     * Like {@link #read(String)}, but a number of something else is none: «три дня» where degrees are asked for.
     *
     * @param unit of the answer («°C»); empty if it has none
     */
    public static Optional<BigDecimal> read(String text, String unit) {
        return Unit.isAnother(Numerals.inDigits(Plain.text(text)), Plain.text(unit)) ? Optional.empty() : read(text);
    }

    /** Of «15–16» it is the middle. Empty if there is no number, or several. */
    public static Optional<BigDecimal> read(String text) {
        String plain = Numerals.inDigits(Plain.text(text))
                .replace(Numerals.ORDINAL, "")
                .replaceAll("[−–—]", "-")
                .replaceAll("минус\\s*", "-")
                .replaceAll("плюс\\s*", "+")
                .replaceAll("(?<=\\d)\\s*\\+?\\s*с половиной", ".5")
                .replaceAll("(?<!\\p{L})полтор[аы](?!\\p{L})", "1.5")
                .replaceAll("(?<=\\p{L})-", " ")
                .replaceAll("(?<=[+-])\\s+(?=\\d)", "")
                .replaceAll("(?<=\\d)[\\s\\u00a0](?=\\d{3}(?!\\d))", "");
        Matcher range = RANGE.matcher(plain);
        if (range.find()) {
            BigDecimal middle =
                    number(range.group(2)).add(number(range.group(3))).divide(BigDecimal.valueOf(2));
            boolean alone = !ONE.matcher(plain.substring(range.end())).find();
            return alone ? Optional.of(signed(range.group(1), middle)) : Optional.empty();
        }
        List<BigDecimal> all = new ArrayList<>();
        Matcher one = ONE.matcher(plain);
        while (one.find()) {
            all.add(signed(one.group(1), number(one.group(2))));
        }
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(',', '.'));
    }

    private static BigDecimal signed(String sign, BigDecimal number) {
        return sign.equals("-") ? number.negate() : number;
    }
}
