package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.AsynchronousCommit;
import ru.otklik.bot.platform.PageId;

/** Who works on which delivery: for a limited time, under a number that nobody else has. */
@Component
final class Claims {
    /**
     * From page to page by the index, so it costs as much as there are such pages, whatever waits for each. The kinds stand in
     * the statement: with a parameter in their place it would be planned at every look.
     */
    private static final String WAITING = """
            with recursive waiting as (
                select kind.purpose, first.page from unnest(array[%s]) as kind (purpose)
                cross join lateral (
                    select page from delivery where status = 'PENDING' and purpose = kind.purpose
                    order by page limit 1) first
                union all
                select waiting.purpose, next.page from waiting
                cross join lateral (
                    select page from delivery
                    where status = 'PENDING' and purpose = waiting.purpose and page > waiting.page
                    order by page limit 1) next)
            select purpose, page from waiting
            """;

    private static final String CLAIM = """
            with due as materialized (
                select found.id from unnest(cast(:pages as text[]), cast(:rooms as int[])) as lane (page, room)
                cross join lateral (
                    select d.id from delivery d
                    where d.page = lane.page and d.status = 'PENDING' and d.purpose = :kind and d.next_attempt_at <= :now
                        and (d.claimed_until is null or d.claimed_until < :now)
                        %s
                    order by d.place limit lane.room for update skip locked) found
                limit :most)
            update delivery set claimed_until = :until, claim = claim + 1
            where id in (select id from due)
            returning
            """ + Rows.COLUMNS;

    private static final String CLAIM_ACKNOWLEDGEMENTS = CLAIM.formatted("");

    private static final String CLAIM_MESSAGES = CLAIM.formatted("""
            and not exists (
                select from delivery older
                where older.page = d.page and older.chat = d.chat and older.status = 'PENDING'
                    and older.purpose <> 'ACK' and older.purpose <> 'NOTICE' and older.place < d.place)
            """);

    /** A notice waits for what its chat was told before. */
    private static final String CLAIM_NOTICES = CLAIM.formatted("""
            and not exists (
                select from delivery older
                where older.page = d.page and older.chat = d.chat and older.status = 'PENDING'
                    and older.purpose <> 'ACK' and older.place < d.place)
            """);

    private static final String BEGIN = """
            update delivery set attempts = attempts + 1, started_at = :now, claimed_until = :until
            where id = :id and claim = :claim and status = 'PENDING' and claimed_until > :now
            """;

    private static final String GIVE_BACK = """
            update delivery set claimed_until = null, next_attempt_at = :at, attempts = attempts - :begun, started_at = null
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private final JdbcClient jdbc;
    private final AsynchronousCommit asynchronousCommit;
    private final Rows rows;
    private final Queue queue;

    Claims(JdbcClient jdbc, AsynchronousCommit asynchronousCommit, Rows rows, Queue queue) {
        this.jdbc = jdbc;
        this.asynchronousCommit = asynchronousCommit;
        this.rows = rows;
        this.queue = queue;
    }

    /** The pages that have something of these kinds pending, maybe not due yet. */
    Map<Row.Kind, List<PageId>> waiting(Collection<Row.Kind> kinds) {
        var waiting = new EnumMap<Row.Kind, List<PageId>>(Row.Kind.class);
        var names = kinds.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        jdbc.sql(WAITING.formatted(names)).query(rs -> {
            waiting.computeIfAbsent(Row.Kind.valueOf(rs.getString("purpose")), _ -> new ArrayList<>())
                    .add(new PageId(rs.getString("page")));
        });
        return waiting;
    }

    /**
     * Claims what is due of one kind, of each chat the head of its queue only.
     *
     * @param rooms how many rows of each page
     * @param most rows in all; the first pages come first
     */
    List<Row> claim(Row.Kind kind, Map<PageId, Integer> rooms, int most, Instant now, Duration lease) {
        return change(kind, () -> claimed(kind, rooms, most, now, lease));
    }

    /** Whatever may arrive twice may be claimed twice, too, should the database crash. */
    private <T> T change(Row.Kind kind, Supplier<T> change) {
        return kind.mayArriveTwice() ? asynchronousCommit.call(change) : change.get();
    }

    private List<Row> claimed(Row.Kind kind, Map<PageId, Integer> rooms, int most, Instant now, Duration lease) {
        return jdbc.sql(sql(kind))
                .param("kind", kind.name())
                .param("pages", rooms.keySet().stream().map(PageId::value).toArray(String[]::new))
                .param("rooms", rooms.values().toArray(Integer[]::new))
                .param("most", most)
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .query(rows)
                .list();
    }

    private static String sql(Row.Kind kind) {
        return switch (kind) {
            case ACK -> CLAIM_ACKNOWLEDGEMENTS;
            case PROMPT, ANSWER -> CLAIM_MESSAGES;
            case NOTICE -> CLAIM_NOTICES;
        };
    }

    /**
     * Notes that a call is about to be made.
     *
     * @return the row of the attempt; empty if the claim was lost, and then nothing may be sent
     */
    Optional<Row> begin(Row row, Instant now, Duration lease) {
        int begun = change(
                row.kind(),
                () -> jdbc.sql(BEGIN)
                        .param("id", row.id())
                        .param("claim", row.claim())
                        .param("now", time(now))
                        .param("until", time(now.plus(lease)))
                        .update());
        return begun == 1 ? Optional.of(row.begun(now)) : Optional.empty();
    }

    /** Gives back what was claimed, or even begun, without a call; what isn't stored is stored. */
    void giveBack(Row row, Instant nextAttemptAt) {
        if (!row.isStored()) {
            queue.keep(row, nextAttemptAt, false);
            return;
        }
        jdbc.sql(GIVE_BACK)
                .param("id", row.id())
                .param("claim", row.claim())
                .param("begun", row.startedAt() == null ? 0 : 1)
                .param("at", time(nextAttemptAt))
                .update();
    }
}
