package ru.otklik.dialogs.words;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes the numerals of a text in digits: «двадцать два» becomes «22», «вторую» and «2-ю» become «2-й». */
public final class Numerals {
    /** Marks a number in an order. */
    public static final String ORDINAL = "-й";

    private static final Map<String, Integer> CARDINALS = new HashMap<>();
    private static final Map<String, Integer> ORDINALS = new HashMap<>();
    private static final Pattern ORDINAL_WORD = Pattern.compile(
            "(\\p{L}{3,}?)(?:ьего|ьему|ьими|ьей|ьем|ьих|ьим|ого|ому|ыми|ьи|ья|ье|ью|ый|ой|ий|ая|ое|ую|ых|ым|ом|ые)");
    private static final Pattern PART = Pattern.compile(
            "(?<digits>\\d+)(?:-?(?<ending>го|ое|ая|ый|ой|ую|ю|я|й|е|му|м|ом|ых|х)(?!\\p{L}))|(?<word>\\p{L}+)");

    /** «двацать», «пятнацать», «шеснадцать» */
    private static final Pattern OFTEN_MISSPELT = Pattern.compile("\\p{L}{3,}(?:цать|цати|десят|десять|сять)");

    static {
        String[] cardinals = {
            "0 ноль нуль нуля ноля",
            "1 один одна одно одну одного одной",
            "2 два две двух двое двоих пара пару пары",
            "3 три трех трое троих",
            "4 четыре четырех четверо четверых",
            "5 пять пяти пятеро",
            "6 шесть шести шестеро",
            "7 семь семи семеро",
            "8 восемь восьми восем",
            "9 девять девяти",
            "10 десять десяти десяток",
            "11 одиннадцать одиннадцати",
            "12 двенадцать двенадцати",
            "13 тринадцать тринадцати",
            "14 четырнадцать четырнадцати",
            "15 пятнадцать пятнадцати",
            "16 шестнадцать шестнадцати",
            "17 семнадцать семнадцати",
            "18 восемнадцать восемнадцати",
            "19 девятнадцать девятнадцати",
            "20 двадцать двадцати",
            "30 тридцать тридцати",
            "40 сорок сорока",
            "50 пятьдесят пятидесяти",
            "60 шестьдесят шестидесяти",
            "70 семьдесят семидесяти",
            "80 восемьдесят восьмидесяти",
            "90 девяносто девяноста",
            "100 сто ста сотня",
            "200 двести",
            "300 триста",
            "400 четыреста",
            "500 пятьсот",
            "600 шестьсот",
            "700 семьсот",
            "800 восемьсот",
            "900 девятьсот"
        };
        for (String line : cardinals) {
            String[] words = line.split(" ");
            for (int i = 1; i < words.length; i++) {
                CARDINALS.put(words[i], Integer.valueOf(words[0]));
            }
        }
        String stems =
                "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат"
                        + " пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат";
        int number = 1;
        for (String stem : stems.split(" ")) {
            ORDINALS.put(stem, number++);
        }
        ORDINALS.put("тридцат", 30);
    }

    private record Numeral(int value, boolean ordinal) {}

    private Numerals() {}

    /** @param text in plain form, see {@link Plain#text} */
    public static String inDigits(String text) {
        StringBuilder out = new StringBuilder();
        Matcher part = PART.matcher(text);
        int copied = 0;
        Numeral open = null;
        int openEnd = 0;
        while (part.find()) {
            Numeral numeral = numeral(part);
            if (open != null
                    && numeral != null
                    && joins(open, numeral)
                    && text.substring(openEnd, part.start()).isBlank()) {
                open = new Numeral(open.value() + numeral.value(), numeral.ordinal());
            } else {
                if (open != null) {
                    write(out, open);
                    copied = openEnd;
                }
                if (numeral != null) {
                    out.append(text, copied, part.start());
                }
                open = numeral;
            }
            openEnd = part.end();
            if (numeral == null) {
                out.append(text, copied, part.end());
                copied = part.end();
            }
        }
        if (open != null) {
            write(out, open);
            copied = openEnd;
        }
        return out.append(text.substring(copied)).toString();
    }

    private static void write(StringBuilder out, Numeral numeral) {
        out.append(numeral.value()).append(numeral.ordinal() ? ORDINAL : "");
    }

    /** Whether two numerals in a row are one number: «двадцать два», but not «два двадцать». */
    private static boolean joins(Numeral first, Numeral then) {
        if (first.ordinal() || then.value() == 0) {
            return false;
        }
        return first.value() >= 100 && first.value() % 100 == 0 && then.value() < 100
                || first.value() >= 20 && first.value() % 10 == 0 && then.value() < 10;
    }

    private static @Nullable Numeral numeral(Matcher part) {
        String digits = part.group("digits");
        if (digits != null) {
            return digits.length() > 9
                    ? null
                    : new Numeral(
                            Integer.parseInt(digits), !part.group("ending").endsWith("х"));
        }
        String word = part.group("word");
        boolean often = OFTEN_MISSPELT.matcher(word).matches();
        Integer cardinal = CARDINALS.get(often ? Plain.corrected(word, CARDINALS.keySet()) : word);
        if (cardinal != null) {
            return new Numeral(cardinal, false);
        }
        Matcher ordinal = ORDINAL_WORD.matcher(word);
        Integer place = ordinal.matches() ? ORDINALS.get(ordinal.group(1)) : null;
        return place == null ? null : new Numeral(place, true);
    }
}
