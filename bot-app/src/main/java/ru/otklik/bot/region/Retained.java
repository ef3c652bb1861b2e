package ru.otklik.bot.region;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is kept for a time and then goes. Each module makes a bean of this for what it keeps.
 *
 * @param due how many rows are older than a time and would go
 * @param thin lets go what is older, in small batches, so that nothing waits for it
 */
public record Retained(RetentionRules.Kind kind, ToLongFunction<Instant> due, Consumer<Instant> thin) {
    private static final int BATCH = 2_000;

    /**
     * Rows that are found by an index, or of a table that stays small.
     *
     * @param due counts rows before {@code :before}
     * @param thin changes or deletes at most {@code :batch} of them
     */
    public static Retained rows(RetentionRules.Kind kind, JdbcClient jdbc, String due, String thin) {
        return new Retained(kind, before -> count(jdbc, due, before), before -> {
            int gone = BATCH;
            while (gone == BATCH) {
                gone = jdbc.sql(thin)
                        .param("before", time(before))
                        .param("batch", BATCH)
                        .update();
            }
        });
    }

    /**
     * Rows of a large table, which is gone through once in the order in which it was filled.
     *
     * @param due counts rows before {@code :before}
     * @param thin changes those of the {@code :batch} rows after {@code :after} that are older, and gives the last row's number; null if
     *     none was older
     */
    public static Retained walk(RetentionRules.Kind kind, JdbcClient jdbc, String due, String thin) {
        return new Retained(kind, before -> count(jdbc, due, before), before -> {
            Optional<Long> last = Optional.of(0L);
            while (last.isPresent()) {
                last = jdbc.sql(thin)
                        .param("after", last.get())
                        .param("batch", BATCH)
                        .param("before", time(before))
                        .query((rs, _) -> Optional.ofNullable(rs.getObject(1, Long.class)))
                        .single();
            }
        });
    }

    private static long count(JdbcClient jdbc, String sql, Instant before) {
        return jdbc.sql(sql).param("before", time(before)).query(Long.class).single();
    }
}
