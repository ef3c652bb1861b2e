package ru.otklik.bot.channels.intake;

import static ru.otklik.bot.platform.Sql.instantOrNull;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Watch;

/** Looks at how much waits in the table {@code inbound}, for the metrics. */
@Component
class InboundWatch extends Watch {
    private static final Duration EVERY = Duration.ofSeconds(15);

    private static final String LOOK = """
            select (select count(*) from inbound where status = 'PENDING') as pending,
                (select min(received_at) from inbound where status = 'PENDING') as oldest,
                (select count(*) from inbound where status = 'SET_ASIDE') as set_aside
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Seen seen = new Seen(0, null, 0);

    InboundWatch(JdbcClient jdbc, MeterRegistry registry, Clock clock) {
        super("inbound-watch", EVERY);
        this.jdbc = jdbc;
        this.clock = clock;
        Gauge.builder("otklik.inbound.pending", this, watch -> watch.seen.pending())
                .description("Stored updates that wait to be thought about")
                .register(registry);
        Gauge.builder("otklik.inbound.oldest.age", this, InboundWatch::age)
                .description("Since when the oldest of them waits")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("otklik.inbound.set.aside", this, watch -> watch.seen.setAside())
                .description("Updates that nobody could think about, for a person to decide")
                .register(registry);
    }

    private record Seen(int pending, @Nullable Instant oldest, int setAside) {}

    @Override
    protected void look() {
        seen = jdbc.sql(LOOK)
                .query((rs, _) -> new Seen(rs.getInt("pending"), instantOrNull(rs, "oldest"), rs.getInt("set_aside")))
                .single();
    }

    private double age() {
        Instant oldest = seen.oldest();
        return oldest == null ? 0 : Duration.between(oldest, clock.instant()).toMillis() / 1e3;
    }
}
