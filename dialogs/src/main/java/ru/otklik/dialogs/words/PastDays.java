package ru.otklik.dialogs.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days by their distance from today: «вчера», «третью неделю», «2 месяца назад», «с прошлого вторника», «с утра». */
final class PastDays {
    private static final Pattern UNDECIDED = Pattern.compile("(?<!\\p{L})(?:много|котор\\p{L}+|сколько)(?!\\p{L})");
    private static final String UNIT =
            "(?<unit>минут\\p{L}*|мин(?!\\p{L})|час(?:а|ов|ы|у)?(?!\\p{L})|ч(?!\\p{L})|дн(?:я|ей|и|ю)(?!\\p{L})|день|сут\\p{L}+|ноч(?:ь|и|ей)(?!\\p{L})"
                    + "|недел\\p{L}+|месяц\\p{L}*|мес(?!\\p{L})|год(?:а|у|ов|ик)?(?!\\p{L})|лет(?!\\p{L}))";
    private static final String NUMBER =
            "(?<number>\\d{1,4}(?:[.,]\\d)?)(?<ordinal>-й)?(?:\\s*(?:-|–|или|до)\\s*\\d{1,4}(?:-й)?)?";
    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\d.,])" + NUMBER + "\\s*(?:-|\\s(?:календарн|рабоч|полн|цел)\\p{L}+\\s)?\\s*(?<!\\p{L})" + UNIT);
    private static final Pattern ABOUT = Pattern.compile(
            "(?<!\\p{L})" + UNIT + "\\s+(?:назад\\s+|уже\\s+|как\\s+)?(?<number>\\d{1,4})(?!\\d|-й|[.:]\\d)");
    private static final Pattern ALONE = Pattern.compile(
            "(?<!\\p{L})(?<half>пол\\s?)?(?<unit>сут\\p{L}+|день|недел[юия]|месяца?|года?|лет|дня|часа?|минуту)(?!\\p{L})");
    private static final Pattern PERIOD = Pattern.compile(
            "(?<!\\p{L})(?<which>позапрошл|прошл|эт(?:ой|ого|у|от|ом)|т(?:ой|ого|у|от)|начал|следующ|будущ)\\p{L}*\\s+(?:этой\\s+|этого\\s+)?(?<unit>недел\\p{L}+|месяц\\p{L}*|год\\p{L}*)");
    private static final Pattern WEEKDAY =
            Pattern.compile("(?<!\\p{L})(?:(?<which>прошл|позапрошл|т(?:ой|ого|у|от))\\p{L}*\\s+)?(?:(?<day>"
                    + String.join("|", DayWords.WEEKDAY_STEMS) + ")\\p{L}*|(?<short>"
                    + String.join("|", DayWords.WEEKDAYS_IN_SHORT) + ")(?!\\p{L}))");

    private final String text;
    private final LocalDate today;

    PastDays(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /** The order counts: «позавчера» has «вчера» in it. */
    private static final Map<Pattern, Integer> NAMED = new LinkedHashMap<>();

    static {
        NAMED.put(Pattern.compile("позавчера|(?<!\\d)3-й дня(?!\\p{L})"), -2);
        NAMED.put(Pattern.compile("вчера"), -1);
        NAMED.put(Pattern.compile("сегодня|(?<!\\p{L})(?:сейчас|только что|щас)(?!\\p{L})"), 0);
        NAMED.put(Pattern.compile("послезавтра"), 2);
        NAMED.put(Pattern.compile("завтра(?!к)"), 1);
    }

    Optional<LocalDate> named() {
        return NAMED.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(text).find())
                .findFirst()
                .map(entry -> today.plusDays(entry.getValue()));
    }

    /** «на прошлой неделе», «с начала месяца» */
    Optional<LocalDate> period() {
        Matcher matcher = PERIOD.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String which = matcher.group("which");
        int back = which.startsWith("позапрошл")
                ? 2
                : which.startsWith("прошл") || which.startsWith("т")
                        ? 1
                        : which.startsWith("след") || which.startsWith("буд") ? -1 : 0;
        String unit = matcher.group("unit");
        if (unit.startsWith("недел")) {
            return Optional.of(today.minusWeeks(back).with(DayOfWeek.MONDAY));
        }
        return Optional.of(
                unit.startsWith("месяц")
                        ? today.minusMonths(back).withDayOfMonth(1)
                        : today.minusYears(back).withDayOfYear(1));
    }

    /** «3 дня назад», «вторую неделю», «дней пять», «месяц» */
    Optional<LocalDate> ago() {
        if (UNDECIDED.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher counted = COUNTED.matcher(text);
        if (counted.find()) {
            double number = Double.parseDouble(counted.group("number").replace(',', '.'));
            boolean through = text.contains("через");
            double back = counted.group("ordinal") == null ? number : Math.max(0, number - 1);
            return back(through ? -back : back, counted.group("unit"));
        }
        Matcher about = ABOUT.matcher(text);
        if (about.find()) {
            return back(Double.parseDouble(about.group("number")), about.group("unit"));
        }
        Matcher alone = ALONE.matcher(text);
        if (alone.find()) {
            boolean wholeDay = text.matches("(?s).*(?:весь|целый|все)\\s+(?:день|сутки).*");
            return back(wholeDay ? 0 : alone.group("half") == null ? 1 : .5, alone.group("unit"));
        }
        return Optional.empty();
    }

    private Optional<LocalDate> back(double number, String unit) {
        if (unit.startsWith("мин")) {
            return Optional.of(today);
        }
        if (unit.startsWith("ч")) {
            return Optional.of(today.minusDays((long) number / 24));
        }
        if (unit.startsWith("недел")) {
            return Optional.of(today.minusDays(Math.round(number * 7)));
        }
        if (unit.startsWith("мес") || unit.startsWith("год") || unit.startsWith("лет")) {
            double months = unit.startsWith("мес") ? number : number * 12;
            return Optional.of(today.minusMonths((long) months).minusDays(Math.round((months - (long) months) * 30)));
        }
        return Optional.of(today.minusDays((long) number));
    }

    /** The last such day before today: of today people say «сегодня». */
    Optional<LocalDate> weekday() {
        if (text.matches("(?s).*выходн(?:ых|ые|ым).*")) {
            return Optional.of(today.with(TemporalAdjusters.previous(DayOfWeek.SATURDAY)));
        }
        Matcher matcher = WEEKDAY.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        DayOfWeek day = DayOfWeek.of(weekday(matcher.group("day"), matcher.group("short")));
        String which = matcher.group("which");
        if (which == null) {
            return Optional.of(today.with(TemporalAdjusters.previous(day)));
        }
        return Optional.of(today.minusWeeks(which.startsWith("поза") ? 2 : 1).with(day));
    }

    private static int weekday(@Nullable String written, @Nullable String inShort) {
        if (written == null) {
            return DayWords.WEEKDAYS_IN_SHORT.indexOf(inShort) + 1;
        }
        for (int i = 0; i < DayWords.WEEKDAY_STEMS.size(); i++) {
            if (written.matches(DayWords.WEEKDAY_STEMS.get(i))) {
                return Math.min(i + 1, 7);
            }
        }
        throw new IllegalArgumentException("no such weekday: " + written);
    }

    /** «с утра», «ночью» are of today, «с вечера» is of yesterday. */
    Optional<LocalDate> partOfDay() {
        if (text.matches("(?s).*(?<!\\p{L})(?:вечера|вечером)(?!\\p{L}).*")) {
            return Optional.of(today.minusDays(1));
        }
        return text.matches("(?s).*(?<!\\p{L})(?:утр[ао]м?|сутра|ноч[иь]ю?|обед[ае]?|днем|недавно утром)(?!\\p{L}).*")
                ? Optional.of(today)
                : Optional.empty();
    }
}
