package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Watch;

/** Looks at the table {@code delivery} now and then; the log hears of a page that falls behind and of the end of it. */
@Component
final class BacklogWatch extends Watch implements Backlog {
    private static final Logger log = LoggerFactory.getLogger(BacklogWatch.class);
    private static final int SHOWN = 10;

    private static final String WAITING = """
            select purpose, count(*) as waiting, min(created_at) as oldest from delivery
            where status = 'PENDING' group by purpose
            """;

    private static final String PAGES = """
            select page, min(created_at) as oldest from delivery
            where status = 'PENDING' and purpose in ('PROMPT', 'ANSWER') group by page order by oldest
            """;

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;
    private volatile Map<Row.Kind, Waiting> waiting = Map.of();
    private volatile List<Head> heads = List.of();
    private volatile int pagesBehind;

    BacklogWatch(JdbcClient jdbc, DeliverySettings settings, MeterRegistry registry, Clock clock) {
        super("backlog-watch", settings.lookEvery());
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
        for (var kind : Row.Kind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT);
            Gauge.builder(
                            "otklik.delivery.pending",
                            this,
                            watch -> watch.of(kind).count())
                    .description("Messages that wait to be sent")
                    .tag("kind", name)
                    .register(registry);
            Gauge.builder("otklik.delivery.oldest.age", this, watch -> watch.age(watch.of(kind)))
                    .description("Since when the oldest of them waits")
                    .baseUnit("seconds")
                    .tag("kind", name)
                    .register(registry);
        }
        Gauge.builder(
                        "otklik.delivery.pages.behind",
                        this,
                        watch -> watch.behind().pages())
                .description("Pages whose oldest message waits too long")
                .register(registry);
    }

    private record Waiting(int count, Instant oldest) {}

    /** The oldest message of a page. */
    private record Head(PageId page, Instant since) {}

    @Override
    protected void look() {
        var seen = new EnumMap<Row.Kind, Waiting>(Row.Kind.class);
        jdbc.sql(WAITING).query(rs -> {
            seen.put(
                    Row.Kind.valueOf(rs.getString("purpose")),
                    new Waiting(rs.getInt("waiting"), instant(rs, "oldest")));
        });
        waiting = seen;
        heads = jdbc.sql(PAGES)
                .query((rs, _) -> new Head(new PageId(rs.getString("page")), instant(rs, "oldest")))
                .list();
        tell(behind());
    }

    private void tell(Behind behind) {
        if (behind.pages() > 0 && pagesBehind == 0) {
            log.warn("Messages wait too long on {} pages, first of all on {}", behind.pages(), behind.worst());
        } else if (behind.pages() == 0 && pagesBehind > 0) {
            log.info("No page's messages wait too long any more");
        }
        pagesBehind = behind.pages();
    }

    @Override
    public Behind behind() {
        var now = clock.instant();
        var late = heads.stream()
                .filter(head -> head.since().isBefore(now.minus(settings.lateAfter())))
                .toList();
        var oldest = heads.isEmpty()
                ? Duration.ZERO
                : Duration.between(heads.getFirst().since(), now);
        return new Behind(late.stream().limit(SHOWN).map(Head::page).toList(), late.size(), oldest);
    }

    private Waiting of(Row.Kind kind) {
        return waiting.getOrDefault(kind, new Waiting(0, Instant.MAX));
    }

    private double age(Waiting some) {
        return some.count() == 0
                ? 0
                : Duration.between(some.oldest(), clock.instant()).toMillis() / 1e3;
    }
}
