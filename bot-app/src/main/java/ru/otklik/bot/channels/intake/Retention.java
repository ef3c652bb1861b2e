package ru.otklik.bot.channels.intake;

import static ru.otklik.bot.platform.Sql.time;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thins what came in long ago, in small batches, so that nothing waits for it. */
@Component
class Retention {
    static final int BATCH = 2_000;

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    /** Goes through the table once, in the order in which it was filled; what still waits for somebody is left as it is. */
    private static final String EMPTY = """
            with batch as materialized (
                select id, received_at from inbound where id > :after order by id limit :batch
            ), emptied as (
                update inbound set raw = '{}', reason = null from batch
                where inbound.id = batch.id and batch.received_at < :before and status in ('DONE', 'DROPPED') and raw <> '{}'
            )
            select max(id) from batch where received_at < :before
            """;

    private static final String DELETE = """
            with batch as materialized (
                select id, received_at from inbound where id > :after order by id limit :batch
            ), deleted as (
                delete from inbound using batch
                where inbound.id = batch.id and batch.received_at < :before and status <> 'PENDING'
            )
            select max(id) from batch where received_at < :before
            """;

    private final JdbcClient jdbc;
    private final RetentionSettings settings;
    private final Clock clock;

    Retention(JdbcClient jdbc, RetentionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    void thin() {
        through(DELETE, clock.instant().minus(settings.keys()));
        through(EMPTY, clock.instant().minus(settings.words()));
        log.debug("What came in long ago is thinned");
    }

    private void through(String change, Instant before) {
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            last = jdbc.sql(change)
                    .param("after", last.get())
                    .param("batch", BATCH)
                    .param("before", time(before))
                    .query((rs, _) -> Optional.ofNullable(rs.getObject(1, Long.class)))
                    .single();
        }
    }

    /** On one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        private static final Duration EVERY = Duration.ofHours(6);

        @Bean
        RecurringTask<Void> thinInbound(Retention retention) {
            return Tasks.recurring("thin-inbound", FixedDelay.of(EVERY)).execute((_, _) -> retention.thin());
        }
    }
}
