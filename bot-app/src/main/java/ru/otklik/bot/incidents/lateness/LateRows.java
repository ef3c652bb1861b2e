package ru.otklik.bot.incidents.lateness;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.LateNotice;
import ru.otklik.bot.incidents.LateNotices;
import ru.otklik.bot.incidents.LateStage;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** The table {@code late_notice}. */
@Repository
class LateRows {
    /** Open, and this deadline is still the one to keep. While the agency waits for the resident, the answer's clock stands still. */
    private static final String STILL_LATE = """
            i.status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN') and i.agency = n.agency
            and (n.clock = 'REPLY' and i.replied_at is null and i.reply_due = n.due
                 or n.clock = 'ANSWER' and i.deadline = n.due and coalesce(i.paused_at, 'infinity') > i.deadline)""";

    private static final String UNTOLD = """
            with passed as (
                select i.id as incident, i.agency, 'REPLY' as clock, i.reply_due as due from incident i
                where i.status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN') and i.replied_at is null and i.reply_due <= :now
                union all
                select i.id, i.agency, 'ANSWER', i.deadline from incident i
                where i.status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN') and i.deadline <= :now
                  and coalesce(i.paused_at, 'infinity') > i.deadline)
            select p.* from passed p
            where not exists (select from late_notice n where n.incident = p.incident and n.agency = p.agency
                              and n.clock = p.clock and n.due = p.due)
            limit :limit""";

    private static final String NEXT = """
            select n.id, n.incident, n.agency, n.clock, n.due, n.stage, %s as still from late_notice n
            join incident i on i.id = n.incident
            where n.next_at <= :now order by n.next_at limit :limit for update of n skip locked""".formatted(STILL_LATE);

    /** Open pages hear of it as of a change of the incident, which itself stays as it is. */
    private static final String INSERT = """
            with told as (
                insert into late_notice (incident, agency, clock, due, stage, told_at, next_at)
                values (:incident, :agency, :clock, :due, :stage, :now, :next)
                on conflict do nothing returning incident)
            select pg_notify('otklik_incident', concat_ws(' ', i.number, i.agency)) from told join incident i on i.id = told.incident""";

    private static final String PASSED_ON = "update late_notice set next_at = null where id = :id";

    private static final String MINE = """
            from late_notice n join incident i on i.id = n.incident
            where %s
              and (:curator and n.stage = 'CURATOR'
                   or n.agency = :agency
                      and (i.assignee is null or i.assignee = :login or :chief and n.stage <> 'CLERK'))""".formatted(STILL_LATE);

    private static final String LIST = """
            select * from (
                select distinct on (n.incident, n.clock) n.*, i.number, i.topic, i.address, i.assignee %s
                order by n.incident, n.clock, n.told_at desc, n.id desc) told
            order by due, id limit :limit""".formatted(MINE);

    private static final String COUNT = """
            select count(distinct n.incident) filter (where n.clock = 'REPLY') as reply,
                   count(distinct n.incident) filter (where n.clock = 'ANSWER') as answer
            """ + MINE;

    /** A deadline that has passed. */
    record Passed(long incident, String agency, LateNotice.Clock clock, Instant due) {}

    /** One that somebody has heard of. @param still whether nothing was done about it since */
    record Told(long id, Passed passed, LateStage stage, boolean still) {}

    private final JdbcClient jdbc;

    LateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody has heard of, some of them. */
    List<Passed> untold(Instant now, int limit) {
        return jdbc.sql(UNTOLD)
                .param("now", time(now))
                .param("limit", limit)
                .query(LateRows::passed)
                .list();
    }

    /** Those that the next in line is to hear of, some of them, held until the transaction ends. */
    List<Told> next(Instant now, int limit) {
        return jdbc.sql(NEXT)
                .param("now", time(now))
                .param("limit", limit)
                .query((rs, row) -> new Told(
                        rs.getLong("id"),
                        passed(rs, row),
                        LateStage.valueOf(rs.getString("stage")),
                        rs.getBoolean("still")))
                .list();
    }

    /** @param next when the next in line hears, or null */
    void insert(Passed passed, LateStage stage, Instant now, @Nullable Instant next) {
        jdbc.sql(INSERT)
                .param("incident", passed.incident())
                .param("agency", passed.agency())
                .param("clock", passed.clock().name())
                .param("due", time(passed.due()))
                .param("stage", stage.name())
                .param("now", time(now))
                .param("next", timeOrNull(next))
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    void passedOn(long id) {
        jdbc.sql(PASSED_ON).param("id", id).update();
    }

    List<LateNotice> list(Viewer viewer, boolean chief, int limit) {
        return mine(LIST, viewer, chief)
                .param("limit", limit)
                .query(LateRows::notice)
                .list();
    }

    LateNotices.Counts counts(Viewer viewer, boolean chief) {
        return mine(COUNT, viewer, chief)
                .query((rs, _) -> new LateNotices.Counts(rs.getInt("reply"), rs.getInt("answer")))
                .single();
    }

    private JdbcClient.StatementSpec mine(String sql, Viewer viewer, boolean chief) {
        return jdbc.sql(sql)
                .param("curator", viewer.curator())
                .param("chief", chief)
                .param("agency", viewer.agency().value())
                .param("login", viewer.login());
    }

    private static Passed passed(ResultSet rs, @SuppressWarnings("unused") int row) throws SQLException {
        return new Passed(
                rs.getLong("incident"),
                rs.getString("agency"),
                LateNotice.Clock.valueOf(rs.getString("clock")),
                instant(rs, "due"));
    }

    private static LateNotice notice(ResultSet rs, @SuppressWarnings("unused") int row) throws SQLException {
        String topic = rs.getString("topic");
        return new LateNotice(
                rs.getString("number"),
                topic == null ? null : new TopicId(topic),
                rs.getString("address"),
                new AgencyId(rs.getString("agency")),
                rs.getString("assignee"),
                LateNotice.Clock.valueOf(rs.getString("clock")),
                instant(rs, "due"),
                LateStage.valueOf(rs.getString("stage")),
                instant(rs, "told_at"));
    }
}
