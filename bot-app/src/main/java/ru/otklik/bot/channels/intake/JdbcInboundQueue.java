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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.platform.AsynchronousCommit;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PageId;

/** The order of thinking, on table {@code inbound}: one update of a chat at a time, the oldest first. */
@Repository
class JdbcInboundQueue implements InboundQueue {
    /** Longer than thinking ever takes, and short enough for a resident to bear when a node dies in the middle. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /** Taken this often without anybody telling how it ended, it takes nodes down with it. */
    static final int MOST_UNENDED = 12;

    private static final Logger log = LoggerFactory.getLogger(JdbcInboundQueue.class);

    /**
     * From chat to chat by the index, so it costs as much as is taken, whatever waits; it goes on behind a chat. Chats come before
     * pages: what is taken together belongs to many pages, and none has more to send at once than its messenger takes.
     */
    private static final String CLAIM = """
            with recursive head as (
                (select 1 as number, page, chat, id, next_attempt_at, claimed_until from inbound
                    where status = 'PENDING' and (chat, page) > (:chat, :page)
                    order by chat, page, id limit 1)
                union all
                select head.number + 1, next.page, next.chat, next.id, next.next_attempt_at, next.claimed_until from head
                cross join lateral (
                    select page, chat, id, next_attempt_at, claimed_until from inbound
                    where status = 'PENDING' and (chat, page) > (head.chat, head.page)
                    order by chat, page, id limit 1) next
            ), due as (
                select number, id from head
                where next_attempt_at <= :now and (claimed_until is null or claimed_until < :now)
                limit :limit
            ), taken as materialized (
                select due.number, inbound.id from due join inbound on inbound.id = due.id
                where status = 'PENDING' and next_attempt_at <= :now
                  and (claimed_until is null or claimed_until < :now)
                for update of inbound skip locked
            )
            update inbound set claimed_until = :lease, claim = claim + 1, unended = unended + 1
            from taken where inbound.id = taken.id
            returning number, inbound.id, page, chat, update_key, raw, claim, attempts, received_at, unended, exists (
                select from inbound behind
                where behind.page = inbound.page and behind.chat = inbound.chat and behind.status = 'PENDING'
                    and behind.id > inbound.id) as more
            """;

    private static final String DONE = """
            update inbound set status = 'DONE', claimed_until = null, reason = null
            where id = :id and claim = :claim and status = 'PENDING'
            returning exists (
                select from inbound behind
                where behind.page = inbound.page and behind.chat = inbound.chat and behind.status = 'PENDING'
                    and behind.id > inbound.id)
            """;
    private static final String TRY_AGAIN = """
            update inbound
            set attempts = attempts + 1, next_attempt_at = :next, claimed_until = null, unended = 0, reason = :reason
            where id = :id and claim = :claim and status = 'PENDING'
            """;
    private static final String POSTPONE = """
            update inbound set next_attempt_at = :next, claimed_until = null, unended = 0
            where id = :id and claim = :claim and status = 'PENDING'
            """;
    private static final String WAITING = """
            select page, update_key, raw from inbound
            where page = :page and chat = :chat and status = 'PENDING' and id >= :id
            order by id desc limit 100
            """;
    private static final String SET_ASIDE = """
            update inbound
            set status = 'SET_ASIDE', attempts = attempts + 1, claimed_until = null, reason = :reason
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private final JdbcClient jdbc;
    private final AsynchronousCommit asynchronousCommit;
    private final Arrivals arrivals;
    private final SealedRaw sealed;
    private final Clock clock;
    private volatile Position position = Position.START;

    JdbcInboundQueue(
            JdbcClient jdbc, AsynchronousCommit asynchronousCommit, Arrivals arrivals, SealedRaw sealed, Clock clock) {
        this.jdbc = jdbc;
        this.asynchronousCommit = asynchronousCommit;
        this.arrivals = arrivals;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Where the last look ended: the next one goes on behind it, so that no chat waits for ever behind the others. */
    private record Position(String chat, String page) {
        static final Position START = new Position("", "");
    }

    /**
     * @param number how far from the position it was found
     * @param closed why it can't be read; null if it can
     */
    private record Taken(
            int number,
            Claimed update,
            int unended,
            @Nullable String closed) {}

    /** A claim that a crash of the database undoes is taken anew; of two who hold it then only one comes to its end. */
    @Override
    public List<Claimed> claim(int limit) {
        return asynchronousCommit.call(() -> take(limit));
    }

    private List<Claimed> take(int limit) {
        Position from = position;
        List<Taken> taken = new ArrayList<>(claimBehind(from, limit));
        Position reached = from;
        if (taken.size() == limit) {
            reached = last(taken);
        } else if (!from.equals(Position.START)) {
            List<Taken> others = claimBehind(Position.START, limit - taken.size());
            reached = taken.size() + others.size() == limit ? last(others) : Position.START;
            taken.addAll(others);
        }
        position = reached;
        return taken.stream()
                .filter(this::keepUnlessEndless)
                .filter(this::keepUnlessClosed)
                .map(Taken::update)
                .sorted(Comparator.comparingLong(Claimed::id))
                .toList();
    }

    private List<Taken> claimBehind(Position from, int limit) {
        Instant now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("page", from.page())
                .param("chat", from.chat())
                .param("now", at(now))
                .param("lease", at(now.plus(LEASE)))
                .param("limit", limit)
                .query(this::taken)
                .list();
    }

    /** By the database's order, which may be another one than ours. */
    private static Position last(List<Taken> taken) {
        return taken.stream()
                .max(Comparator.comparingInt(Taken::number))
                .map(one ->
                        new Position(one.update().chat(), one.update().page().value()))
                .orElse(Position.START);
    }

    @Override
    @Transactional
    public void done(Claimed update) {
        boolean more = jdbc.sql(DONE)
                .param("id", update.id())
                .param("claim", update.claim())
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "claim %d of update %d was lost".formatted(update.claim(), update.id())));
        if (more) {
            arrivals.announce();
        }
    }

    @Override
    @Transactional
    public void failed(Claimed update, String reason) {
        if (update.attempts() + 1 >= MOST_ATTEMPTS) {
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
    public List<String> waiting(Claimed update) {
        return jdbc.sql(WAITING)
                .param("page", update.page().value())
                .param("chat", update.chat())
                .param("id", update.id())
                .query(this::waitingRaw)
                .list();
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        arrivals.await(atMost);
    }

    /** 1, 3, 9 and 27 seconds: an update that nobody can think about holds its chat for less than a minute altogether. */
    private static Duration pause(int attempts) {
        return Duration.ofSeconds(Math.round(Math.pow(3, attempts)));
    }

    private boolean keepUnlessEndless(Taken taken) {
        if (taken.unended() <= MOST_UNENDED) {
            return true;
        }
        setAside(taken.update(), "taken %d times without coming to an end".formatted(MOST_UNENDED));
        return false;
    }

    /** Another node may have its key; and none of the chat's waits for it longer than for what can't be thought about. */
    private boolean keepUnlessClosed(Taken taken) {
        if (taken.closed() == null) {
            return true;
        }
        log.error("Update {} can't be read: {}", taken.update().id(), taken.closed());
        failed(taken.update(), taken.closed());
        return false;
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

    /** One that can't be read says so when its turn comes. */
    private String waitingRaw(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        try {
            return sealed.open(row);
        } catch (NotOpened e) {
            return "{}";
        }
    }

    private Taken taken(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        try {
            return taken(row, sealed.open(row), null);
        } catch (NotOpened e) {
            return taken(row, "", e.said());
        }
    }

    private static Taken taken(ResultSet row, String raw, @Nullable String closed) throws SQLException {
        Claimed update = new Claimed(
                row.getLong("id"),
                new PageId(row.getString("page")),
                row.getString("chat"),
                raw,
                row.getInt("claim"),
                row.getInt("attempts"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("more"));
        return new Taken(row.getInt("number"), update, row.getInt("unended"), closed);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
