package ru.otklik.bot.media;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.media.scanning.Scanner;

/** Asks the virus scanner again about what came while it was away. */
@Component
final class Rescan {
    private static final Logger log = LoggerFactory.getLogger(Rescan.class);

    private static final String WAITING = "select id from media where scan = 'WAITING' order by created_at limit 100";

    private static final String BYTES = "select bytes from media where id = :id";

    private static final String SETTLE = "update media set scan = :scan where id = :id and scan = 'WAITING'";

    private static final String DROP = "update media set scan = 'INFECTED', bytes = '' where id = :id";

    private final JdbcClient jdbc;
    private final Scanner scanner;

    Rescan(JdbcClient jdbc, Scanner scanner) {
        this.jdbc = jdbc;
        this.scanner = scanner;
    }

    /** Until nothing waits any more or the scanner is away. */
    void run() {
        for (List<UUID> some = waiting(); !some.isEmpty(); some = waiting()) {
            for (UUID id : some) {
                if (!settle(id)) {
                    return;
                }
            }
        }
    }

    private List<UUID> waiting() {
        return jdbc.sql(WAITING).query(UUID.class).list();
    }

    private boolean settle(UUID id) {
        byte[] bytes =
                jdbc.sql(BYTES).param("id", id).query(byte[].class).optional().orElse(new byte[0]);
        switch (scanner.scan(bytes)) {
            case Scanner.Verdict.Clean _ -> settle(id, Media.Scan.CLEAN);
            // The scanner was given up since.
            case Scanner.Verdict.NotAsked _ -> settle(id, Media.Scan.NOT_ASKED);
            case Scanner.Verdict.Infected(String virus) -> {
                jdbc.sql(DROP).param("id", id).update();
                log.warn("A kept file is gone, there was a virus in it: {}", virus);
            }
            case Scanner.Verdict.Away(String reason) -> {
                log.warn("Files wait for the virus scanner: {}", reason);
                return false;
            }
        }
        return true;
    }

    private void settle(UUID id, Media.Scan scan) {
        jdbc.sql(SETTLE).param("id", id).param("scan", scan.name()).update();
    }

    /** On one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        private static final Duration EVERY = Duration.ofSeconds(30);

        @Bean
        RecurringTask<Void> scanFiles(Rescan rescan) {
            return Tasks.recurring("scan-files", FixedDelay.of(EVERY)).execute((_, _) -> rescan.run());
        }
    }
}
