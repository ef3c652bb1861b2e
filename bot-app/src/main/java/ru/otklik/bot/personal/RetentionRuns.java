package ru.otklik.bot.personal;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.Sql;
import ru.otklik.bot.region.RetentionRules.Kind;

/** The table {@code retention_run}: what became of each kind when the job ran last. */
@Repository
public class RetentionRuns {
    private static final String NOTE = """
            insert into retention_run (kind, ran_at, gone, failed) values (:kind, :at, :gone, :failed)
            on conflict (kind) do update set ran_at = :at, gone = :gone, failed = :failed""";

    private static final String LAST = "select kind, ran_at, gone, failed from retention_run where kind in (:kinds)";

    /**
     * @param gone rows that were due and are no more
     * @param failed whether some of what was due stayed because of a fault, which the log tells
     */
    public record Run(Instant at, long gone, boolean failed) {}

    private final JdbcClient jdbc;

    public RetentionRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Kind kind, Run run) {
        jdbc.sql(NOTE)
                .param("kind", kind.name())
                .param("at", time(run.at()))
                .param("gone", run.gone())
                .param("failed", run.failed())
                .update();
    }

    /** By kind; those that were never gone through are missing. */
    Map<Kind, Run> last() {
        return jdbc
                .sql(LAST)
                .param("kinds", Arrays.stream(Kind.values()).map(Kind::name).toList())
                .query((rs, _) -> Map.entry(
                        Kind.valueOf(rs.getString("kind")),
                        new Run(Sql.instant(rs, "ran_at"), rs.getLong("gone"), rs.getBoolean("failed"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
