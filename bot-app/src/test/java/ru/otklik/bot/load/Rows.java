package ru.otklik.bot.load;

import static org.awaitility.Awaitility.await;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL has written and committed so far; its statistics are a second late. */
record Rows(long written, long commits) {
    private static final Duration STATISTICS_LATE = Duration.ofMillis(1_100);

    private static final String COUNT = """
            select tup_inserted + tup_updated + tup_deleted as written, xact_commit as commits
            from pg_stat_database where datname = current_database()
            """;

    static Rows of(DataSource database) {
        return JdbcClient.create(database).sql(COUNT).query(Rows::row).single();
    }

    /** Once the statistics have come up with what was done before. */
    static Rows settled(DataSource database) {
        AtomicLong written = new AtomicLong(of(database).written());
        await().pollDelay(STATISTICS_LATE).pollInterval(STATISTICS_LATE).until(() -> {
            long now = of(database).written();
            return written.getAndSet(now) == now;
        });
        return of(database);
    }

    private static Rows row(ResultSet row, int number) throws SQLException {
        return new Rows(row.getLong("written"), row.getLong("commits"));
    }

    Rows since(Rows earlier) {
        return new Rows(written - earlier.written, commits - earlier.commits);
    }
}
