package ru.otklik.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import ru.otklik.bot.platform.AsynchronousCommit;
import ru.otklik.bot.platform.Node;

/**
 * Records which acknowledgements got through, many in one transaction, since nobody waits for that. Should the node end before, their
 * calls count as uncertain, which costs an acknowledgement nothing.
 */
@Component
final class Acknowledged {
    private static final Logger log = LoggerFactory.getLogger(Acknowledged.class);

    /** What ends within so short a time is recorded together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private static final Duration BETWEEN_RECORDINGS = Duration.ofMillis(500);

    /** In one statement. */
    private static final int MOST_AT_ONCE = 500;

    private static final String SENT = """
            with sent as (
                select id, claim, at from unnest(cast(:ids as bigint[]), cast(:claims as int[]), cast(:times as timestamptz[]))
                    as sent (id, claim, at)
            ), changed as (
                update delivery set status = 'SENT', reason = null, claimed_until = null, started_at = null,
                    changed_at = sent.at, sent_at = sent.at, sent_by = :node
                from sent where delivery.id = sent.id and delivery.claim = sent.claim and delivery.status = 'PENDING'
                returning delivery.id)
            insert into delivery_attempt (delivery, at, node, result)
            select sent.id, sent.at, :node, 'SENT, claim lost' from sent join delivery on delivery.id = sent.id
            where sent.id not in (select id from changed)
            """;

    private final JdbcClient jdbc;
    private final AsynchronousCommit asynchronousCommit;
    private final DeliverySettings settings;
    private final Node node;
    private final Clock clock;
    private final Queue<Sent> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean gathering = new AtomicBoolean();

    Acknowledged(
            JdbcClient jdbc, AsynchronousCommit asynchronousCommit, DeliverySettings settings, Node node, Clock clock) {
        this.jdbc = jdbc;
        this.asynchronousCommit = asynchronousCommit;
        this.settings = settings;
        this.node = node;
        this.clock = clock;
    }

    private record Sent(long id, int claim, Instant at) {}

    /** Returns at once; it is recorded soon. */
    void sent(Row row) {
        waiting.add(new Sent(row.id(), row.claim(), clock.instant()));
        recordAfter(GATHERING);
    }

    private void recordAfter(Duration pause) {
        if (gathering.compareAndSet(false, true)) {
            Thread.ofVirtual().name("delivery-acknowledged").start(() -> {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                gathering.set(false);
                record();
            });
        }
    }

    /** Records what waits, now. What isn't recorded before its lease ends counts as uncertain. */
    synchronized void record() {
        while (!waiting.isEmpty()) {
            List<Sent> batch = next();
            try {
                asynchronousCommit.call(() -> store(batch));
            } catch (DataAccessException | TransactionException e) {
                Instant oldest = clock.instant().minus(settings.callLease());
                batch.stream().filter(sent -> sent.at().isAfter(oldest)).forEach(waiting::add);
                log.warn("{} acknowledgements wait to be recorded as sent: {}", batch.size(), e.toString());
                recordAfter(BETWEEN_RECORDINGS);
                return;
            }
        }
    }

    private List<Sent> next() {
        List<Sent> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE) {
            Sent sent = waiting.poll();
            if (sent == null) {
                break;
            }
            batch.add(sent);
        }
        return batch;
    }

    private int store(List<Sent> batch) {
        return jdbc.sql(SENT)
                .param("ids", batch.stream().map(Sent::id).toArray(Long[]::new))
                .param("claims", batch.stream().map(Sent::claim).toArray(Integer[]::new))
                .param("times", batch.stream().map(sent -> sent.at().toString()).toArray(String[]::new))
                .param("node", node.id())
                .update();
    }
}
