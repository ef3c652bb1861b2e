package ru.otklik.bot.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL has written and committed so far; its statistics are a second late. */
record Rows(long written, long commits) {
    private static final String COUNT = """
            select tup_inserted + tup_updated + tup_deleted as written, xact_commit as commits
            from pg_stat_database where datname = current_database()
            """;

    static Rows of(DataSource database) {
        return JdbcClient.create(database).sql(COUNT).query(Rows::row).single();
    }

    private static Rows row(ResultSet row, int number) throws SQLException {
        return new Rows(row.getLong("written"), row.getLong("commits"));
    }

    Rows since(Rows earlier) {
        return new Rows(written - earlier.written, commits - earlier.commits);
    }
}
