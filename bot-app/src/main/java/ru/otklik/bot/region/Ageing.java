package ru.otklik.bot.region;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.Sql;

/**
 * What grows old and goes one day. Each module makes a bean of this, besides the {@link Retained} that lets it go: whoever only counts
 * needs nothing but the database.
 *
 * @param sql tells of what is older than {@code :before}, and may go: {@code number} of rows and the time of the {@code oldest}
 */
public record Ageing(RetentionRules.Kind kind, String sql) {
    /** @param oldest null where there are no rows */
    public record Count(long rows, @Nullable Instant oldest) {}

    /**
     * Rows of a table.
     *
     * @param at the column with the time that counts
     * @param from the rest of the statement, with {@code :before}
     */
    public static Ageing of(RetentionRules.Kind kind, String at, String from) {
        return new Ageing(kind, "select count(*) as number, min(%s) as oldest %s".formatted(at, from));
    }

    public Count before(JdbcClient jdbc, Instant time) {
        return jdbc.sql(sql)
                .param("before", time(time))
                .query((rs, _) -> new Count(rs.getLong("number"), Sql.instantOrNull(rs, "oldest")))
                .single();
    }
}
