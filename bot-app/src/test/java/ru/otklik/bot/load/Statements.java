package ru.otklik.bot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each statement costs PostgreSQL, as its extension pg_stat_statements counts it. */
final class Statements {
    /** What PostgreSQL has to be started with. */
    static final List<String> SETTINGS = List.of("shared_preload_libraries=pg_stat_statements");

    private static final String COSTS = """
            select calls, total_exec_time, rows, regexp_replace(query, '\\s+', ' ', 'g') as query from pg_stat_statements
            order by total_exec_time desc
            """;

    private final JdbcClient jdbc;

    private Statements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts from now on. */
    static Statements count(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("create extension if not exists pg_stat_statements").update();
        jdbc.sql("select pg_stat_statements_reset()").query().singleValue();
        return new Statements(jdbc);
    }

    /** Lists all since, the dearest first, one a line: calls, milliseconds and rows of one step, words. */
    void list(Path file, double steps) throws IOException {
        Files.writeString(
                file,
                jdbc.sql(COSTS).query((row, _) -> line(row, steps)).list().stream()
                        .collect(Collectors.joining("\n", "calls ms rows, of one step\n", "\n")));
    }

    private static String line(ResultSet row, double steps) throws SQLException {
        return "%.3f %.4f %.3f %s"
                .formatted(
                        row.getLong("calls") / steps,
                        row.getDouble("total_exec_time") / steps,
                        row.getLong("rows") / steps,
                        row.getString("query"));
    }
}
