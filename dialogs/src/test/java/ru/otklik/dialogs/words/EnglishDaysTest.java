package ru.otklik.dialogs.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishDaysTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            today                     | 2026-11-25
            Yesterday                 | 2026-11-24
            since this morning        | 2026-11-25
            the day before yesterday  | 2026-11-23
            2 days ago                | 2026-11-23
            three days                | 2026-11-22
            a week                    | 2026-11-18
            two weeks ago             | 2026-11-11
            since Monday              | 2026-11-23
            last Tuesday              | 2026-11-24
            20 November               | 2026-11-20
            since 20th of November    | 2026-11-20
            November 20th             | 2026-11-20
            Nov 20, 2025              | 2025-11-20
            1 May                     | 2026-05-01
            since the 20th            | 2026-11-20
            20.11                     | 2026-11-20
            """)
    void aDayIsUnderstood(String text, LocalDate day) {
        assertThat(Days.read(text, TODAY)).contains(day);
    }
}
