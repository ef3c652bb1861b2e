package ru.otklik.bot.media;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Watch;

/** Counts the files that wait for the virus scanner, for the metrics. */
@Component
final class ScanWatch extends Watch {
    private static final Duration EVERY = Duration.ofSeconds(30);

    private static final String LOOK = "select count(*) from media where scan = 'WAITING'";

    private final JdbcClient jdbc;
    private volatile int waiting;

    ScanWatch(JdbcClient jdbc, MeterRegistry registry) {
        super("scan-watch", EVERY);
        this.jdbc = jdbc;
        Gauge.builder("otklik.files.unscanned", this, watch -> watch.waiting)
                .description("Files that nobody gets until the virus scanner has seen them")
                .register(registry);
    }

    @Override
    protected void look() {
        waiting = jdbc.sql(LOOK).query(Integer.class).single();
    }
}
