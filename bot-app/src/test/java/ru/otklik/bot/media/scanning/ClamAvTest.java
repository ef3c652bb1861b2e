package ru.otklik.bot.media.scanning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.otklik.bot.media.scanning.Scanner.Verdict;

class ClamAvTest {
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        clamd = new Clamd();
    }

    @AfterEach
    void stop() throws IOException {
        clamd.close();
    }

    @Test
    void tellsTheCleanFromTheInfected() {
        assertThat(scan("Здравствуйте")).isEqualTo(new Verdict.Clean());
        assertThat(scan("")).isEqualTo(new Verdict.Clean());
        assertThat(scan("X5O!P%@AP-EICAR")).isEqualTo(new Verdict.Infected("Eicar-Test-Signature"));
    }

    @Test
    void givesTheWholeFileHoweverLarge() {
        var seen = new AtomicInteger();
        clamd.answers(words -> {
            seen.set(words.length());
            return "OK";
        });
        assertThat(new ClamAv(clamd.settings()).scan(new byte[300_001])).isEqualTo(new Verdict.Clean());
        assertThat(seen).hasValue(300_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSTREAM size limit exceeded. ERROR", "", "OK, or so", "FOUND"})
    void whatIsNoVerdictIsNone(String answer) {
        clamd.answers(_ -> answer);
        assertThat(scan("Здравствуйте")).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void aScannerThatIsNotThereIsAway() {
        // Nobody listens there: it is kept for a multiplexer that is long gone.
        var nowhere = new ScannerSettings("localhost", 1, Duration.ofSeconds(5));
        assertThat(new ClamAv(nowhere).scan(new byte[] {1})).isInstanceOf(Verdict.Away.class);
    }

    @Test
    void withoutAScannerNobodyIsAsked() {
        var none = new ScannerSettings("", 3310, Duration.ofSeconds(5));
        assertThat(new ClamAv(none).scan(new byte[] {1})).isEqualTo(new Verdict.NotAsked());
    }

    private Verdict scan(String words) {
        return new ClamAv(clamd.settings()).scan(words.getBytes(StandardCharsets.UTF_8));
    }
}
