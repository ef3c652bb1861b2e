package ru.otklik.bot.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

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
}
