package ru.otklik.bot.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.media.Media.Kept;
import ru.otklik.bot.media.Media.Scan;
import ru.otklik.bot.media.scanning.Scanner.Verdict;
import ru.otklik.bot.support.Stores;

class ScannedFilesTest {
    private static final byte[] FILE = "смета".getBytes(StandardCharsets.UTF_8);

    private Verdict verdict = new Verdict.Clean();
    private Media media;
    private Rescan rescan;

    @BeforeEach
    void start() {
        JdbcClient jdbc = JdbcClient.create(Stores.fresh().migrated());
        media = new StoredMedia(jdbc, _ -> verdict, Clock.systemUTC());
        rescan = new Rescan(jdbc, _ -> verdict);
    }

    @Test
    void aCleanFileIsThereAtOnce() {
        MediaId id = keep(FILE, "application/pdf");
        assertThat(media.find(id)).isPresent();
        assertThat(scan(id)).isEqualTo(Scan.CLEAN);
    }

    @Test
    void aFileWithAVirusIsNotKept() {
        verdict = new Verdict.Infected("Eicar");
        assertThat(media.keep(FILE, "a.pdf", "application/pdf")).isEqualTo(new Kept.Rejected(Media.Why.INFECTED));
        assertThat(media.keep(Pictures.jpeg(40, 30), "a.jpg", "image/jpeg"))
                .isEqualTo(new Kept.Rejected(Media.Why.INFECTED));
    }

    @Test
    void whileTheScannerIsAwayAFileWaitsAndNobodyGetsIt() {
        verdict = new Verdict.Away("Connection refused");
        MediaId id = keep(FILE, "application/pdf");
        rescan.run();
        assertThat(media.find(id)).isEmpty();
        assertThat(scan(id)).isEqualTo(Scan.WAITING);

        verdict = new Verdict.Clean();
        rescan.run();
        assertThat(media.find(id).orElseThrow().bytes()).isEqualTo(FILE);
        assertThat(scan(id)).isEqualTo(Scan.CLEAN);
    }

    @Test
    void aFileThatTurnsOutToHoldAVirusIsGone() {
        verdict = new Verdict.Away("Connection refused");
        MediaId id = keep(FILE, "application/pdf");
        verdict = new Verdict.Infected("Eicar");
        rescan.run();
        assertThat(media.find(id)).isEmpty();
        assertThat(media.facts(id)).contains(new Media.Facts(id, "a.pdf", false, 0, Scan.INFECTED));
    }

    @Test
    void aPhotoDrawnAnewWaitsForNoScanner() {
        verdict = new Verdict.Away("Connection refused");
        MediaId id = keep(Pictures.jpeg(40, 30), "image/jpeg");
        assertThat(media.find(id)).isPresent();
        assertThat(media.forSending(id)).isPresent();
    }

    @Test
    void theSameFileFoundCleanLaterIsCleanForAll() {
        verdict = new Verdict.Away("Connection refused");
        MediaId first = keep(FILE, "application/pdf");
        verdict = new Verdict.Clean();
        assertThat(keep(FILE, "application/pdf")).isEqualTo(first);
        assertThat(scan(first)).isEqualTo(Scan.CLEAN);
    }

    @Test
    void withoutAScannerWhatWaitedIsGiven() {
        verdict = new Verdict.Away("Connection refused");
        MediaId id = keep(FILE, "application/pdf");
        verdict = new Verdict.NotAsked();
        rescan.run();
        assertThat(media.find(id)).isPresent();
    }

    private Scan scan(MediaId id) {
        return media.facts(id).orElseThrow().scan();
    }

    private MediaId keep(byte[] bytes, String type) {
        return ((Kept.Stored) media.keep(bytes, "a.pdf", type)).id();
    }
}
