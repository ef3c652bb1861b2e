package ru.otklik.dialogs.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days by their date: «20 ноября», «20.11», «20-го», «с начала октября», «с весны». */
final class CalendarDays {
    /** So many days ahead a date without a year is a slip; further ahead it is last year's. */
    private static final int MEANT_AHEAD_DAYS = 30;

    private static final String MONTH = "(?<month>" + String.join("|", DayWords.MONTH_STEMS) + ")\\p{L}*";
    private static final String YEAR = "(?:\\s*[,.]?\\s*(?<year>\\d{4}|\\d{2}(?=\\s*г)))?";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?<![\\d.,:])(?<day>\\d{1,2})(?:-й)?(?:\\s*(?:по|до|и|или|-|–)\\s*\\d{1,2}(?:-й)?)?\\s*(?:числа\\s*)?(?<!\\p{L})"
                    + MONTH + YEAR);
    private static final Pattern IN_DIGITS = Pattern.compile(
            "(?<![\\d.,:])(?<day>\\d{1,2})\\s?[./]\\s?(?<number>\\d{1,2})(?:\\s?[./]\\s?(?<year>\\d{4}|\\d{2})(?!\\d))?(?![\\d:])"
                    + "(?!\\s*(?:час|ч|минут|мин|утра|вечера|дн|сут|недел|месяц|мес|год|лет|град|%)(?:\\p{L}|\\.|\\s|$))");
    private static final Pattern WITH_COMMA_OR_HYPHEN = Pattern.compile(
            "(?:^|с\\s+|со\\s+)(?<day>\\d{2})[,-](?<number>\\d{2})(?:[,-](?<year>\\d{4}|\\d{2}))?\\s*г?\\.?$");
    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?<!\\d)(?<day>\\d{1,2})(?:-й)?\\s*числа|(?:^|с\\s+|со\\s+)(?<ordinal>\\d{1,2})-й$|^со?\\s+(?<since>\\d{1,2})$");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d{2})(?:-й)?\\s*г");
    private static final Pattern MONTH_ALONE = Pattern.compile(
            "(?<!\\d)(?<!\\d-й)(?<!\\d )(?<!\\d-й )(?:(?<part>начал|середин|конц|конец)\\p{L}*\\s+)?(?<!\\p{L})(?:(?<last>прошл|того)\\p{L}*\\s+)?"
                    + MONTH + YEAR);
    private static final Pattern SEASON = Pattern.compile(
            "(?<!\\p{L})(?:(?<last>прошл|той|того)\\p{L}*\\s+)?(?<season>зим[аыоуе]|весн[аыоуе]|лет[оа](?!\\p{L})|летом|осен[ьи])");
    private static final List<String> SEASONS = List.of("зим", "вес", "лет", "осе");

    private final String text;
    private final LocalDate today;

    CalendarDays(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    Optional<LocalDate> dated() {
        for (Pattern pattern : List.of(ISO, IN_WORDS, IN_DIGITS, WITH_COMMA_OR_HYPHEN)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                int month =
                        pattern == IN_WORDS ? month(matcher.group("month")) : Integer.parseInt(matcher.group("number"));
                Optional<LocalDate> day = day(Integer.parseInt(matcher.group("day")), month, matcher.group("year"));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return YEAR_ALONE
                .matcher(text)
                .results()
                .findFirst()
                .flatMap(year -> monthOrSeason().or(() -> date(Integer.parseInt(year.group("year")), 1, 1)))
                .or(this::dayAlone);
    }

    /** «20-го»: the last twentieth, or the next if it comes soon, which is a slip. */
    private Optional<LocalDate> dayAlone() {
        Matcher matcher = DAY_ALONE.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(firstOf(matcher.group("day"), matcher.group("ordinal"), matcher.group("since")));
        LocalDate month = today.getDayOfMonth() >= day ? today : today.minusMonths(1);
        return date(month.getYear(), month.getMonthValue(), day)
                .or(() -> date(
                        month.minusMonths(1).getYear(), month.minusMonths(1).getMonthValue(), day));
    }

    private static String firstOf(@Nullable String... some) {
        for (String one : some) {
            if (one != null) {
                return one;
            }
        }
        return "0";
    }

    Optional<LocalDate> monthOrSeason() {
        Matcher month = MONTH_ALONE.matcher(text);
        if (month.find()) {
            String part = firstOf(month.group("part"), "");
            int day = part.startsWith("сер") ? 15 : part.startsWith("кон") ? 25 : 1;
            Optional<LocalDate> found = past(day, month(month.group("month")), month.group("year"));
            return found.map(date ->
                    month.group("last") != null && date.getYear() == today.getYear() ? date.minusYears(1) : date);
        }
        Matcher season = SEASON.matcher(text);
        if (!season.find()) {
            return Optional.empty();
        }
        int index = SEASONS.indexOf(season.group("season").substring(0, 3));
        int firstMonth = index == 0 ? 12 : index * 3;
        return past(1, firstMonth, null)
                .map(date ->
                        season.group("last") != null && date.plusMonths(3).isAfter(today) ? date.minusYears(1) : date);
    }

    private static int month(String written) {
        for (int i = 0; i < DayWords.MONTH_STEMS.size(); i++) {
            if (written.matches(DayWords.MONTH_STEMS.get(i))) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no such month: " + written);
    }

    private Optional<LocalDate> day(int day, int month, @Nullable String year) {
        return past(day, month, year).map(date -> {
            LocalDate next = date.plusYears(1);
            return year == null && !next.isAfter(today.plusDays(MEANT_AHEAD_DAYS)) ? next : date;
        });
    }

    /** Without a year: the last such day, today at the latest. */
    private Optional<LocalDate> past(int day, int month, @Nullable String year) {
        if (year != null) {
            int number = Integer.parseInt(year);
            return date(number < 100 ? 2000 + number : number, month, day);
        }
        return date(today.getYear(), month, day)
                .filter(date -> !date.isAfter(today))
                .or(() -> date(today.getYear() - 1, month, day));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
