package ru.otklik.bot.desk.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers, dates and deadlines in Russian words. */
public final class Russian {
    /** Of all words on the desk's pages. */
    public static final Locale LOCALE = Locale.of("ru");

    private static final Locale RU = LOCALE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", RU);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", RU);
    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", RU);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE, d MMM", RU);
    private static final Duration SOON = Duration.ofHours(24);

    private Russian() {}

    /** «1 сообщение», «2 сообщения», «5 сообщений», «12 500 сообщений». */
    public static String count(long n, String one, String few, String many) {
        long tail = n % 100;
        long last = n % 10;
        boolean teen = tail >= 11 && tail <= 14;
        String word = !teen && last == 1 ? one : !teen && last >= 2 && last <= 4 ? few : many;
        return number(n) + "\u00a0" + word;
    }

    /** What is said of words that don't fit; both in characters. */
    public static String tooLong(int length, int longest) {
        return "Слишком длинно: %s, а можно %s.".formatted(count(length, "знак", "знака", "знаков"), number(longest));
    }

    /** «40 секунд», «3 минуты», never less than there is to wait. */
    public static String waiting(long seconds) {
        return seconds < 60
                ? count(seconds, "секунду", "секунды", "секунд")
                : count((seconds + 59) / 60, "минуту", "минуты", "минут");
    }

    /** With thin spaces between thousands from five digits on. */
    public static String number(long n) {
        return n < 10_000
                ? Long.toString(n)
                : String.format(Locale.ROOT, "%,d", n).replace(',', '\u2009');
    }

    /** «22 нояб., 16:40», with the year if it is another one. */
    public static String at(Instant instant, Instant now, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        boolean thisYear = local.getYear() == now.atZone(zone).getYear();
        return (thisYear ? DAY : DAY_OF_YEAR).format(local) + ", " + TIME.format(local);
    }

    /** «16:40» */
    public static String time(Instant instant, ZoneId zone) {
        return TIME.format(instant.atZone(zone));
    }

    /** «сегодня», «вчера», «22 нояб.» */
    public static String day(Instant instant, Instant now, ZoneId zone) {
        LocalDate day = instant.atZone(zone).toLocalDate();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (day.equals(today)) {
            return "сегодня";
        }
        return day.equals(today.minusDays(1))
                ? "вчера"
                : (day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR).format(day);
    }

    /** «ещё 4 ч 40 мин», «до завтра, 16:40», «до чт, 26 нояб.», «просрочено 2 ч»; {@code due.js} goes on counting by the same rules. */
    public static Due due(Instant deadline, Instant now, ZoneId zone) {
        String exactly = "Ответить до " + at(deadline, now, zone);
        Duration left = Duration.between(now, deadline);
        if (!left.isPositive()) {
            return new Due("просрочено " + length(left.negated()), Due.Level.LATE, exactly, left.toMillis());
        }
        if (left.compareTo(SOON) < 0) {
            return new Due("ещё " + left(left), Due.Level.SOON, exactly, left.toMillis());
        }
        return new Due(until(deadline, now, zone), Due.Level.CALM, exactly, left.toMillis());
    }

    /** «до 16:40», «до завтра, 16:40», «до чт, 26 нояб.» */
    public static String until(Instant moment, Instant now, ZoneId zone) {
        return "до " + moment(moment.atZone(zone), now.atZone(zone).toLocalDate());
    }

    /** «4 ч 40 мин», «3 ч», «12 мин», «40 с» */
    private static String left(Duration left) {
        if (left.toMinutes() == 0) {
            return Math.max(1, left.toSeconds()) + " с";
        }
        if (left.toHours() == 0) {
            return left.toMinutes() + " мин";
        }
        return left.toHours() + " ч" + (left.toMinutesPart() == 0 ? "" : " " + left.toMinutesPart() + " мин");
    }

    private static String moment(ZonedDateTime deadline, LocalDate today) {
        LocalDate day = deadline.toLocalDate();
        if (day.equals(today)) {
            return TIME.format(deadline);
        }
        if (day.equals(today.plusDays(1))) {
            return "завтра, " + TIME.format(deadline);
        }
        return (day.isBefore(today.plusDays(7)) ? WEEKDAY : day.getYear() == today.getYear() ? DAY : DAY_OF_YEAR)
                .format(deadline);
    }

    /** «3 мин», «5 ч», «4 дня» */
    public static String length(Duration late) {
        if (late.toHours() < 1) {
            return Math.max(1, late.toMinutes()) + " мин";
        }
        return late.toHours() < 48 ? late.toHours() + " ч" : count(late.toDays(), "день", "дня", "дней");
    }
}
