package ru.otklik.bot.desk.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** A Sunday, 12:00 in Moscow. */
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 0 сообщений",
        "1, 1 сообщение",
        "2, 2 сообщения",
        "5, 5 сообщений",
        "11, 11 сообщений",
        "14, 14 сообщений",
        "21, 21 сообщение",
        "104, 104 сообщения",
        "112, 112 сообщений"
    })
    void countsInTheRightForm(long n, String words) {
        assertThat(Russian.count(n, "сообщение", "сообщения", "сообщений").replace('\u00a0', ' '))
                .isEqualTo(words);
    }

    @Test
    void setsThinSpacesBetweenThousands() {
        assertThat(Russian.number(4001)).isEqualTo("4001");
        assertThat(Russian.number(1_234_567)).isEqualTo("1\u2009234\u2009567");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-22T13:40:00Z | ещё 4 ч 40 мин       | SOON
            2026-11-23T08:00:00Z | ещё 23 ч             | SOON
            2026-11-22T09:12:30Z | ещё 12 мин           | SOON
            2026-11-22T09:00:45Z | ещё 45 с             | SOON
            2026-11-23T15:00:00Z | до завтра, 18:00     | CALM
            2026-11-26T15:00:00Z | до чт, 26 нояб.      | CALM
            2026-12-15T15:00:00Z | до 15 дек.           | CALM
            2026-11-22T08:50:00Z | просрочено 10 мин    | LATE
            2026-11-22T07:00:00Z | просрочено 2 ч       | LATE
            2026-11-19T07:00:00Z | просрочено 3 дня     | LATE
            """)
    void saysDeadlinesInWords(Instant deadline, String words, Due.Level level) {
        Due due = Russian.due(deadline, NOW, MOSCOW);

        assertThat(due.text().replace('\u00a0', ' ')).isEqualTo(words);
        assertThat(due.level()).isEqualTo(level);
    }

    @Test
    void saysDatesInTheRegionsTime() {
        assertThat(Russian.at(Instant.parse("2026-11-22T13:40:00Z"), NOW, MOSCOW))
                .isEqualTo("22 нояб., 16:40");
        assertThat(Russian.at(Instant.parse("2025-05-01T21:30:00Z"), NOW, MOSCOW))
                .startsWith("2 мая 2025");
    }
}
