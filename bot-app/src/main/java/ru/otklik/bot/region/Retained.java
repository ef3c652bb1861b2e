package ru.otklik.bot.region;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something that is kept for a time and then goes. Each module makes a bean of this for what it keeps, and an {@link Ageing} that
 * counts it.
 *
 * @param thin lets go what is older, in small batches, so that nothing waits for it
 */
public record Retained(RetentionRules.Kind kind, Consumer<Instant> thin) {
    private static final int BATCH = 2_000;
    private static final int FEW = 200;

    /**
     * Rows that are found by an index, or of a table that stays small.
     *
     * @param thin changes or deletes at most {@code :batch} of them that are older than {@code :before}
     */
    public static Retained rows(RetentionRules.Kind kind, JdbcClient jdbc, String thin) {
        return new Retained(kind, before -> {
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
     * @param thin changes those of the {@code :batch} rows after {@code :after} that are older, and gives the last row's number; null if
     *     none was older
     */
    public static Retained walk(RetentionRules.Kind kind, JdbcClient jdbc, String thin) {
        return new Retained(kind, before -> {
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

    /**
     * Rows that bring more with them than a statement lets go: each goes by itself.
     *
     * @param id the column that {@code letGo} is given
     * @param rows from {@code from} on, those before {@code :before}; one that was let go is none of them any more
     */
    public static Retained each(RetentionRules.Kind kind, JdbcClient jdbc, String id, String rows, LongConsumer letGo) {
        return new Retained(kind, before -> {
            List<Long> some;
            do {
                some = jdbc.sql("select %s %s limit :batch".formatted(id, rows))
                        .param("before", time(before))
                        .param("batch", FEW)
                        .query(Long.class)
                        .list();
                some.forEach(letGo::accept);
            } while (some.size() == FEW);
        });
    }
}
