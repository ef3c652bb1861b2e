package ru.otklik.bot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void weekendsDoNotCount() {
        WorkingCalendar calendar = new WorkingCalendar(Set.of(), Set.of());
        assertThat(calendar.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.after(LocalDate.of(2026, 11, 22), 4)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void countsTheWorkingDaysThatPassed() {
        WorkingCalendar calendar = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 24)), Set.of());
        assertThat(calendar.workingDays(FRIDAY, FRIDAY)).isZero();
        assertThat(calendar.workingDays(FRIDAY, LocalDate.of(2026, 11, 22))).isZero();
        assertThat(calendar.workingDays(FRIDAY, LocalDate.of(2026, 11, 25))).isEqualTo(2);
        assertThat(calendar.workingDays(LocalDate.of(2026, 11, 25), FRIDAY)).isZero();
    }

    @Test
    void holidaysDoNotCountAndWorkedSaturdaysDo() {
        WorkingCalendar calendar =
                new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 23)), Set.of(LocalDate.of(2026, 11, 21)));
        assertThat(calendar.after(FRIDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(calendar.after(FRIDAY, 2)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-20T10:00 | 2  | 2026-11-20T12:00
            2026-11-20T07:00 | 9  | 2026-11-20T18:00
            2026-11-20T17:00 | 3  | 2026-11-23T11:00
            2026-11-20T20:00 | 1  | 2026-11-23T10:00
            2026-11-21T12:00 | 8  | 2026-11-23T17:00
            2026-11-24T18:00 | 18 | 2026-11-27T18:00
            """)
    void hoursPassOnlyWhilePeopleWork(LocalDateTime from, int hours, LocalDateTime expected) {
        WorkingCalendar calendar = new WorkingCalendar(Set.of(LocalDate.of(2026, 11, 25)), Set.of());

        assertThat(calendar.after(from, Duration.ofHours(hours), LocalTime.of(9, 0), LocalTime.of(18, 0)))
                .isEqualTo(expected);
    }
}
