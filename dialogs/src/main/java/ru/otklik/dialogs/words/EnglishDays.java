package ru.otklik.dialogs.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** English words that tell days, put into Russian ones, so that one reader understands both: "2 days ago", "since 20 November". */
final class EnglishDays {
    private static final Pattern LATIN_ONLY = Pattern.compile("(?s)(?=.*[a-z])[^а-я]*");

    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private static final List<String> WEEKDAYS_IN_RUSSIAN =
            List.of("понедельника", "вторника", "среды", "четверга", "пятницы", "субботы", "воскресенья");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private static final String MONTH = "(?<month>"
            + MONTHS.stream()
                    .map(month -> month.length() <= 4
                            ? month.substring(0, 3) + (month.length() == 4 ? month.charAt(3) + "?" : "")
                            : month.substring(0, 3) + "(?:" + month.substring(3) + "|t)?")
                    .collect(Collectors.joining("|"))
            + ")\\b\\.?";

    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?" + MONTH + ",?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\s+(?:the\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b,?");
    private static final Pattern MONTH_ALONE = Pattern.compile("\\b(?:since|in|from)\\s+" + MONTH);

    /** The order counts: longer phrases stand before their parts. */
    private static final Map<Pattern, String> PHRASES = new LinkedHashMap<>();

    static {
        phrase("(?:the )?day before yesterday", "позавчера");
        phrase("yesterday|last night", "вчера");
        phrase("today|tonight|this (?:morning|afternoon|evening)|just now|right now|now", "сегодня");
        phrase("tomorrow", "завтра");
        phrase("last week", "на прошлой неделе");
        phrase("last month", "в прошлом месяце");
        phrase("last year", "в прошлом году");
        phrase("(?:the )?(\\d{1,2})(?:st|nd|rd|th)", "$1 числа");
        phrase("a couple of", "2");
        phrase("several|a few|some", "3");
        List<String> numbers =
                List.of("an?|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
        for (int i = 0; i < numbers.size(); i++) {
            phrase("(?:" + numbers.get(i) + ")(?= (?:minute|hour|day|night|week|month|year))", String.valueOf(i + 1));
        }
        phrase("minutes?", "минут");
        phrase("hours?", "часов");
        phrase("days?|nights?", "дней");
        phrase("weeks?", "недель");
        phrase("months?", "месяцев");
        phrase("years?", "лет");
        phrase("ago", "назад");
        for (int i = 0; i < WEEKDAYS.size(); i++) {
            phrase("(?:last |since |on |from )*" + WEEKDAYS.get(i), "с " + WEEKDAYS_IN_RUSSIAN.get(i));
        }
        phrase("since|from", "с");
    }

    private EnglishDays() {}

    private static void phrase(String english, String russian) {
        PHRASES.put(Pattern.compile("\\b(?:" + english + ")\\b"), russian);
    }

    /** @param plain in small letters; a text that has any Russian in it stays as it is */
    static String inRussian(String plain) {
        if (!LATIN_ONLY.matcher(plain).matches()) {
            return plain;
        }
        String text = DAY_FIRST.matcher(plain).replaceAll(found -> dated(found.group("day"), found.group("month")));
        text = MONTH_FIRST.matcher(text).replaceAll(found -> dated(found.group("day"), found.group("month")));
        text = MONTH_ALONE.matcher(text).replaceAll(found -> "с " + month(found.group("month")));
        for (Map.Entry<Pattern, String> phrase : PHRASES.entrySet()) {
            text = phrase.getKey().matcher(text).replaceAll(phrase.getValue());
        }
        return text;
    }

    private static String dated(String day, String month) {
        return Matcher.quoteReplacement(day + " " + month(month) + " ");
    }

    private static String month(String english) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(english.substring(0, 3))) {
                return DayWords.MONTHS.get(i);
            }
        }
        return english;
    }
}
