package ru.otklik.bot.escalation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/**
 * Which days people work, by the region's production calendar.
 *
 * @param daysOff weekdays on which nobody works
 * @param extraWorkingDays weekend days on which people work
 */
record WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> extraWorkingDays) {
    boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? extraWorkingDays.contains(day) : !daysOff.contains(day);
    }

    /** How many working days there are after {@code from}, {@code to} included. */
    int workingDays(LocalDate from, LocalDate to) {
        return (int) from.datesUntil(to.isBefore(from) ? from : to)
                .map(day -> day.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The n-th working day after {@code from}, which itself does not count. */
    LocalDate after(LocalDate from, int workingDays) {
        LocalDate day = from;
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** When so many working hours have passed since {@code from}; hours pass from {@code begins} to {@code ends} of working days. */
    LocalDateTime after(LocalDateTime from, Duration working, LocalTime begins, LocalTime ends) {
        Duration left = working;
        LocalDateTime at = from;
        while (true) {
            LocalDateTime opens = at.toLocalDate().atTime(begins);
            LocalDateTime closes = at.toLocalDate().atTime(ends);
            LocalDateTime start = at.isBefore(opens) ? opens : at;
            if (isWorkingDay(at.toLocalDate()) && start.isBefore(closes)) {
                Duration today = Duration.between(start, closes);
                if (left.compareTo(today) <= 0) {
                    return start.plus(left);
                }
                left = left.minus(today);
            }
            at = at.toLocalDate().plusDays(1).atStartOfDay();
        }
    }
}
