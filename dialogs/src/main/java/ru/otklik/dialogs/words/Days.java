package ru.otklik.dialogs.words;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The day that a text tells, as people write it: «вчера», «с понедельника», «вторую неделю», «3 дня назад», «с 20 ноября»,
 * «20.11», "yesterday", "since 20 November". A vague length counts back from today: «неделю» is seven days ago.
 */
public final class Days {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int FIRST_YEAR = 1950;

    private Days() {}

    /**
     * @param today where the person is; the day told may be after it
     * @return empty if the text tells no day
     */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        String spelt = WORD.matcher(EnglishDays.inRussian(Plain.text(text)))
                .replaceAll(word -> Matcher.quoteReplacement(Plain.corrected(word.group(), DayWords.KNOWN)));
        // «Добрый день» is no day.
        String matter = spelt.replaceAll("добр(?:ый|ое|ого|ой) (?:день|дня|вечер|утро|утра|ночи)", " ");
        String plain = Numerals.inDigits(matter.replace("сутра", "с утра")
                        .replaceAll("(?<!\\p{L})несколько(?!\\p{L})", "3")
                        .replaceAll("(?<!\\p{L})полтор[аы](?!\\p{L})", "1.5"))
                // «Недели полторы назад» is about a week and a half.
                .replaceAll(
                        "(?<!\\p{L})((?:час|дн|недел|месяц|год)\\p{L}*) (\\d{1,2}(?:\\.5)?) назад(?!\\p{L})",
                        "$2 $1 назад")
                .strip();
        CalendarDays calendar = new CalendarDays(plain, today);
        PastDays past = new PastDays(plain, today);
        return Stream.<Supplier<Optional<LocalDate>>>of(
                        past::named,
                        calendar::dated,
                        past::period,
                        past::ago,
                        past::weekday,
                        calendar::monthOrSeason,
                        past::partOfDay)
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .filter(day -> day.getYear() >= FIRST_YEAR);
    }

    /** «20 ноября»; with its year if that is not today's. */
    public static String shown(LocalDate day, LocalDate today) {
        String shown = day.getDayOfMonth() + " " + DayWords.MONTHS.get(day.getMonthValue() - 1);
        return day.getYear() == today.getYear() ? shown : shown + " " + day.getYear() + " года";
    }
}
