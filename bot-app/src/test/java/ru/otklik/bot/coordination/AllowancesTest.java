package ru.otklik.bot.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private Instant now = Instant.EPOCH;
    private final LocalAllowances allowances = new LocalAllowances(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void givesAMinutesWorthAtOnceAndThenAsMuchAsComesIn() {
        assertThat(taken("anna", 100)).isEqualTo(60);
        now = now.plusSeconds(5);
        assertThat(taken("anna", 100)).isEqualTo(5);
        now = now.plus(Duration.ofHours(1));
        assertThat(taken("anna", 100)).isEqualTo(60);
    }

    @Test
    void nobodyTakesWhatIsAnothers() {
        taken("anna", 100);

        assertThat(taken("boris", 60)).isEqualTo(60);
    }

    @Test
    void whatIsDearerCostsMore() {
        assertThat(IntStream.range(0, 20)
                        .filter(_ -> allowances.take("anna", 60, 10))
                        .count())
                .isEqualTo(6);
    }

    @Test
    void forgetsWhoHasAskedForNothing() {
        for (int i = 0; i < 20_000; i++) {
            allowances.take("one of many " + i, 60, 1);
        }
        now = now.plus(Duration.ofMinutes(2));
        allowances.take("anna", 60, 1);

        assertThat(allowances.size()).isLessThan(10);
    }

    private long taken(String who, int times) {
        return IntStream.range(0, times)
                .filter(_ -> allowances.take(who, 60, 1))
                .count();
    }
}
