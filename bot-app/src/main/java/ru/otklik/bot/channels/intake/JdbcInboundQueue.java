package ru.otklik.bot.channels.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.platform.PageId;

/** The order of thinking, on table {@code inbound}: one update of a chat at a time, the oldest first. */
@Repository
class JdbcInboundQueue implements InboundQueue {
    /** Longer than thinking ever takes, and short enough for a resident to bear when a node dies in the middle. */
    static final Duration LEASE = Duration.ofSeconds(30);

    static final int MAX_ATTEMPTS = 5;

    /** Taken this often without coming to an end, it takes the node down with it. */
    static final int MAX_CLAIMS = 12;

    private static final Logger log = LoggerFactory.getLogger(JdbcInboundQueue.class);

    private static final String CLAIM = """
            with head as (
                select distinct on (page, chat) id
                from inbound
                where status = 'PENDING'
                order by page, chat, id
            ), taken as materialized (
                select id from inbound
                where id in (select id from head)
                  and status = 'PENDING' and next_attempt_at <= :now
                  and (claimed_until is null or claimed_until < :now)
                order by id limit :limit for update skip locked
            )
            update inbound set claimed_until = :lease, claim = claim + 1
            from taken where inbound.id = taken.id
            returning inbound.id, page, chat, raw, claim, attempts, received_at
            """;
    private static final String DONE = """
            update inbound set status = 'DONE', claimed_until = null, reason = null
            where id = :id and claim = :claim and status = 'PENDING'
            """;
    private static final String TRY_AGAIN = """
            update inbound
            set attempts = attempts + 1, next_attempt_at = :next, claimed_until = null, reason = :reason
            where id = :id and claim = :claim and status = 'PENDING'
            """;
    private static final String POSTPONE = """
            update inbound set next_attempt_at = :next, claimed_until = null
            where id = :id and claim = :claim and status = 'PENDING'
            """;
    private static final String SET_ASIDE = """
            update inbound
            set status = 'SET_ASIDE', attempts = attempts + 1, claimed_until = null, reason = :reason
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final Clock clock;

    JdbcInboundQueue(JdbcClient jdbc, Arrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Claimed> claim(int limit) {
        Instant now = clock.instant();
        List<Claimed> claimed = new ArrayList<>(jdbc.sql(CLAIM)
                .param("now", at(now))
                .param("lease", at(now.plus(LEASE)))
                .param("limit", limit)
                .query(JdbcInboundQueue::claimed)
                .list());
        claimed.sort(Comparator.comparingLong(Claimed::id));
        claimed.removeIf(this::setAsideIfEndless);
        return claimed;
    }

    @Override
    @Transactional
    public void done(Claimed update) {
        int rows = jdbc.sql(DONE)
                .param("id", update.id())
                .param("claim", update.claim())
                .update();
        if (rows != 1) {
            throw new IllegalStateException("claim %d of update %d was lost".formatted(update.claim(), update.id()));
        }
        arrivals.announce();
    }

    @Override
    @Transactional
    public void failed(Claimed update, String reason) {
        if (update.attempts() + 1 >= MAX_ATTEMPTS) {
            setAside(update, reason);
            return;
        }
        jdbc.sql(TRY_AGAIN)
                .param("id", update.id())
                .param("claim", update.claim())
                .param("next", at(clock.instant().plus(pause(update.attempts()))))
                .param("reason", Storable.text(reason))
                .update();
        arrivals.announce();
    }

    @Override
    @Transactional
    public void postpone(Claimed update, Duration pause) {
        jdbc.sql(POSTPONE)
                .param("id", update.id())
                .param("claim", update.claim())
                .param("next", at(clock.instant().plus(pause)))
                .update();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        arrivals.await(atMost);
    }

    /** 1, 3, 9 and 27 seconds: an update that nobody can think about holds its chat for less than a minute altogether. */
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.round(Math.pow(3, attempts)));
    }

    private boolean setAsideIfEndless(Claimed update) {
        if (update.claim() <= MAX_CLAIMS) {
            return false;
        }
        setAside(update, "taken %d times without coming to an end".formatted(MAX_CLAIMS));
        return true;
    }

    private void setAside(Claimed update, String reason) {
        log.error("Update {} of page {} is set aside, taken {} times", update.id(), update.page(), update.claim());
        jdbc.sql(SET_ASIDE)
                .param("id", update.id())
                .param("claim", update.claim())
                .param("reason", Storable.text(reason))
                .update();
        arrivals.announce();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                row.getLong("id"),
                new PageId(row.getString("page")),
                row.getString("chat"),
                row.getString("raw"),
                row.getInt("claim"),
                row.getInt("attempts"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
