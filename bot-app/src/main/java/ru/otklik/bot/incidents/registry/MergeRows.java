package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.Walls;

/**
 * What goes from one incident to another, in all tables. The bot's own work: notes of agencies that had it before go along, which
 * whoever merges doesn't see.
 */
@Repository
class MergeRows {
    private static final String MOVE_REPORTS = """
            update report set incident = :to, origin = coalesce(origin, :from), moved_at = :now where incident = :from""";

    private static final List<String> TABLES =
            List.of("incident_history", "incident_note", "question", "answer", "message");

    private static final String MOVE =
            "update %s set incident = :to, origin = coalesce(origin, :from) where incident = :from";

    private static final String POINT = """
            update incident set merged_into = :to, deadline_there = :deadlineThere, closes_at = null where id = :from""";

    /** What was merged into what is merged now. */
    private static final String POINT_ON = "update incident set merged_into = :to where merged_into = :from";

    private static final String SOONEST = """
            update incident t
            set deadline = least(t.deadline, :deadline), reply_due = least(t.reply_due, f.reply_due)
            from incident f where t.id = :to and f.id = :from""";

    private static final String MOVE_DRAFT = """
            update draft set incident = :to where incident = :from and not exists (select from draft where incident = :to)""";

    private static final String MERGED = """
            select m.id from incident m where m.merged_into = :incident and m.number = any (:numbers) order by m.id limit 1""";

    private static final String TAKE_REPORTS = """
            update report set incident = :to, origin = null, moved_at = case when origin = :to then null else :now end
            where id = any (:reports)""";

    /** What the residents themselves did goes with them. */
    private static final String TAKE_HISTORY = """
            update incident_history set incident = :to, origin = null where incident = :from and report = any (:reports)""";

    private static final String GIVE_BACK =
            "update %s set incident = :to, origin = null where incident = :from and origin = :to";

    private static final String OPEN_AGAIN = """
            update incident i
            set status = :status, agency = f.agency, assignee = f.assignee, rule = case when i.agency = f.agency then i.rule end,
                merged_into = null, deadline_there = null, version = i.version + 1, changed_at = :now
            from incident f where i.id = :to and f.id = :from""";

    private static final String DEADLINE_BACK = """
            update incident f set deadline = m.deadline_there from incident m
            where f.id = :from and m.id = :to and f.deadline = m.deadline""";

    private static final String TAKE_PART = """
            update incident set status = :status, assignee = (select assignee from incident where id = :from) where id = :to""";

    private static final String DEADLINE = "select deadline from incident where id = :id";

    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param due by when what goes would have to be answered */
    void move(IncidentRows.Row from, IncidentRows.Row to, Instant due) {
        Walls.outside(() -> {
            update(MOVE_REPORTS, from.id(), to.id());
            TABLES.forEach(table -> jdbc.sql(MOVE.formatted(table))
                    .param("from", from.id())
                    .param("to", to.id())
                    .update());
            jdbc.sql(MOVE_DRAFT).param("from", from.id()).param("to", to.id()).update();
            jdbc.sql(POINT)
                    .param("from", from.id())
                    .param("to", to.id())
                    .param("deadlineThere", time(deadline(to.id())))
                    .update();
            jdbc.sql(POINT_ON).param("from", from.id()).param("to", to.id()).update();
            jdbc.sql(SOONEST)
                    .param("from", from.id())
                    .param("to", to.id())
                    .param("deadline", time(due))
                    .update();
        });
    }

    /** The incident that was merged into this one and had one of these numbers. */
    Optional<Long> merged(long incident, List<String> numbers) {
        return Walls.outside(() -> jdbc.sql(MERGED)
                .param("incident", incident)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Long.class)
                .optional());
    }

    /** Reports with what their residents did. */
    void take(long from, long to, List<Long> reports) {
        Long[] ids = reports.toArray(Long[]::new);
        Walls.outside(() -> {
            jdbc.sql(TAKE_HISTORY)
                    .param("from", from)
                    .param("to", to)
                    .param("reports", ids)
                    .update();
            jdbc.sql(TAKE_REPORTS)
                    .param("to", to)
                    .param("reports", ids)
                    .param("now", time(clock.instant()))
                    .update();
        });
    }

    /** Opens what was merged again, with all that came with it. */
    void giveBack(long from, long to, String status) {
        Walls.outside(() -> {
            jdbc.sql(DEADLINE_BACK).param("from", from).param("to", to).update();
            TABLES.forEach(table -> jdbc.sql(GIVE_BACK.formatted(table))
                    .param("from", from)
                    .param("to", to)
                    .update());
            jdbc.sql(OPEN_AGAIN)
                    .param("from", from)
                    .param("to", to)
                    .param("status", status)
                    .param("now", time(clock.instant()))
                    .update();
        });
    }

    /** Whoever works on the one works on what was taken out of it. */
    void takePart(long from, long to, String status) {
        Walls.outside(() -> {
            jdbc.sql(TAKE_PART)
                    .param("from", from)
                    .param("to", to)
                    .param("status", status)
                    .update();
        });
    }

    private Instant deadline(long id) {
        return jdbc.sql(DEADLINE)
                .param("id", id)
                .query((rs, _) -> instant(rs, "deadline"))
                .single();
    }

    private void update(String sql, long from, long to) {
        jdbc.sql(sql)
                .param("from", from)
                .param("to", to)
                .param("now", time(clock.instant()))
                .update();
    }
}
