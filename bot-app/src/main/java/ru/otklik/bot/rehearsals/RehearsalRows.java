package ru.otklik.bot.rehearsals;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.rehearsals.Rehearsal.Guesses;
import ru.otklik.bot.rehearsals.Rehearsal.State;
import ru.otklik.dialogs.taxonomy.TopicId;

/** The tables {@code rehearsal}, {@code rehearsal_file} and {@code rehearsal_moved}. */
@Repository
class RehearsalRows {
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String GIVE_UP = """
            update rehearsal set state = 'FAILED', reason = 'Узел, который проверял, остановился. Начните проверку снова.'
            where state in ('LEARNING', 'COMPARING') and alive_at < :silent""";

    private static final String FORGET = """
            delete from rehearsal
            where state not in ('LEARNING', 'COMPARING') and (:all or started_at < :old)""";

    private static final String INSERT = """
            insert into rehearsal (started_at, by, base, state, alive_at, since, warnings)
            values (:now, :by, :base, :state, :now, :since, :warnings) returning id""";

    private static final String INSERT_FILE =
            "insert into rehearsal_file (rehearsal, name, content) values (:id, :name, :content)";

    private static final String FILES = "select name, content from rehearsal_file where rehearsal = :id";

    private static final String LATEST = """
            select r.*, array(select name from rehearsal_file where rehearsal = r.id order by name) as files
            from rehearsal r order by id desc limit 1""";

    private static final String ALIVE = """
            update rehearsal set alive_at = :now where id = :id and state in ('LEARNING', 'COMPARING')""";

    private static final String PROGRESS = """
            update rehearsal
            set state = 'COMPARING', alive_at = :now, total = :total, done = :done, moved = :moved, orphaned = :orphaned,
                guesses_changed = :changed, guesses_better = :better, guesses_worse = :worse
            where id = :id and state in ('LEARNING', 'COMPARING')""";

    private static final String END = """
            update rehearsal set state = :state, reason = :reason, alive_at = :now
            where id = :id and state in ('LEARNING', 'COMPARING')""";

    private static final String MOVED = """
            insert into rehearsal_moved (rehearsal, report, old_topic, new_topic, old_target, new_target, old_rule, new_rule)
            values (:id, :report, :oldTopic, :newTopic, :from, :to, :oldRule, :newRule)""";

    private static final String LIST = """
            select * from rehearsal_moved
            where rehearsal = :id and report < :before and (cast(:from as text) is null or old_target = :from)
                and (cast(:to as text) is null or new_target = :to)
            order by report desc limit :most""";

    private static final String COUNTS = """
            select old_target, new_target, count(*) as reports from rehearsal_moved
            where rehearsal = :id group by old_target, new_target order by reports desc, old_target, new_target""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RehearsalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was kept long enough goes; what nobody goes on with has failed. */
    void tidy() {
        Instant now = clock.instant();
        jdbc.sql(GIVE_UP).param("silent", time(now.minus(Rehearsal.SILENCE))).update();
        forget(false);
    }

    private void forget(boolean all) {
        jdbc.sql(FORGET)
                .param("all", all)
                .param("old", time(clock.instant().minus(KEPT)))
                .update();
    }

    /** Empty if another one is running. Must be in a transaction. */
    Optional<Long> begin(
            String by, String base, State state, Instant since, List<String> warnings, Map<String, byte[]> files) {
        forget(true);
        try {
            long id = jdbc.sql(INSERT)
                    .param("now", time(clock.instant()))
                    .param("by", by)
                    .param("base", base)
                    .param("state", state.name())
                    .param("since", time(since))
                    .param("warnings", warnings.toArray(String[]::new))
                    .query(Long.class)
                    .single();
            files.forEach((name, content) -> jdbc.sql(INSERT_FILE)
                    .param("id", id)
                    .param("name", name)
                    .param("content", content)
                    .update());
            return Optional.of(id);
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    Map<String, byte[]> files(long id) {
        Map<String, byte[]> files = new HashMap<>();
        jdbc.sql(FILES)
                .param("id", id)
                .query((rs, _) -> files.put(rs.getString("name"), rs.getBytes("content")))
                .list();
        return files;
    }

    Optional<Rehearsal> latest() {
        return jdbc.sql(LATEST).query(RehearsalRows::rehearsal).optional();
    }

    private static Rehearsal rehearsal(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        Integer changed = rs.getObject("guesses_changed", Integer.class);
        return new Rehearsal(
                rs.getLong("id"),
                instant(rs, "started_at"),
                rs.getString("by"),
                texts(rs, "files"),
                rs.getString("base"),
                State.valueOf(rs.getString("state")),
                instant(rs, "alive_at"),
                instant(rs, "since"),
                rs.getInt("total"),
                rs.getInt("done"),
                rs.getInt("moved"),
                rs.getInt("orphaned"),
                changed == null ? null : new Guesses(changed, rs.getInt("guesses_better"), rs.getInt("guesses_worse")),
                texts(rs, "warnings"),
                rs.getString("reason"));
    }

    private static List<String> texts(ResultSet rs, String column) throws SQLException {
        return Arrays.asList((String[]) rs.getArray(column).getArray());
    }

    /** Whether it is still running: tells that somebody goes on with it. */
    boolean alive(long id) {
        return jdbc.sql(ALIVE)
                        .param("id", id)
                        .param("now", time(clock.instant()))
                        .update()
                == 1;
    }

    /** Whether it is still running. Must be in a transaction. */
    boolean progress(long id, Progress so, Collection<Moved> moved) {
        Guesses guesses = so.guesses();
        boolean running = jdbc.sql(PROGRESS)
                        .param("id", id)
                        .param("now", time(clock.instant()))
                        .param("total", so.total())
                        .param("done", so.done())
                        .param("moved", so.moved())
                        .param("orphaned", so.orphaned())
                        .param("changed", guesses == null ? null : guesses.changed())
                        .param("better", guesses == null ? null : guesses.better())
                        .param("worse", guesses == null ? null : guesses.worse())
                        .update()
                == 1;
        if (running) {
            moved.forEach(one -> keep(id, one));
        }
        return running;
    }

    /** How far it is. */
    record Progress(
            int total,
            int done,
            int moved,
            int orphaned,
            @Nullable Guesses guesses) {}

    private void keep(long id, Moved moved) {
        jdbc.sql(MOVED)
                .param("id", id)
                .param("report", moved.report())
                .param("oldTopic", written(moved.oldTopic()))
                .param("newTopic", written(moved.newTopic()))
                .param("from", moved.from().word())
                .param("to", moved.to().word())
                .param("oldRule", moved.oldRule())
                .param("newRule", moved.newRule())
                .update();
    }

    private static @Nullable String written(@Nullable TopicId topic) {
        return topic == null ? null : topic.value();
    }

    void end(long id, State state, String reason) {
        jdbc.sql(END)
                .param("id", id)
                .param("state", state.name())
                .param("reason", reason)
                .param("now", time(clock.instant()))
                .update();
    }

    List<Moved> moved(long id, Rehearsals.Pair pair, long before, int most) {
        return jdbc.sql(LIST)
                .param("id", id)
                .param("from", pair.from() == null ? null : pair.from().word())
                .param("to", pair.to() == null ? null : pair.to().word())
                .param("before", before)
                .param("most", most)
                .query((rs, _) -> new Moved(
                        rs.getLong("report"),
                        named(rs.getString("old_topic"), TopicId::new),
                        named(rs.getString("new_topic"), TopicId::new),
                        Target.of(rs.getString("old_target")),
                        Target.of(rs.getString("new_target")),
                        rs.getString("old_rule"),
                        rs.getString("new_rule")))
                .list();
    }

    private static <T> @Nullable T named(@Nullable String id, Function<String, T> made) {
        return id == null ? null : made.apply(id);
    }

    List<Rehearsals.Count> counts(long id) {
        return jdbc.sql(COUNTS)
                .param("id", id)
                .query((rs, _) -> new Rehearsals.Count(
                        Target.of(rs.getString("old_target")),
                        Target.of(rs.getString("new_target")),
                        rs.getInt("reports")))
                .list();
    }
}
