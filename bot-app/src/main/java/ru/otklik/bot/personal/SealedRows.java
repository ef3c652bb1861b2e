package ru.otklik.bot.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.PersonalColumn.Form;
import ru.otklik.bot.platform.Sealing;

/** The rows of every sealed column, whatever its table. */
@Component
public class SealedRows {
    private static final String COUNT = """
            select count(*) filter (where starts_with(%2$s, :current)) as current, count(*) filter (where %3$s) as stale
            from %1$s""";

    /** Nobody waits for another here, so none of both can hold the other up for ever. */
    private static final String STALE = """
            select %2$s from %1$s where %3$s %4$s order by %5$s limit :limit for no key update skip locked""";

    private static final String CHANGE = "update %1$s set %2$s = cast(:fresh as %3$s) where %4$s";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Sealing sealing;

    SealedRows(JdbcClient jdbc, TransactionTemplate transaction, Sealing sealing) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sealing = sealing;
    }

    /**
     * @param current values sealed with the first of the keys
     * @param stale those that are not; some hold nothing that would be sealed
     */
    record Counts(long current, long stale) {}

    /**
     * A value in its row.
     *
     * @param key of the row, in the order of {@link PersonalColumn#key}
     * @param boundTo in the order of {@link PersonalColumn#boundTo}
     */
    record Stored(List<Object> key, List<String> boundTo, String value) {}

    Counts count(PersonalColumn column) {
        return jdbc.sql(COUNT.formatted(column.table(), text(column), stale(column)))
                .param("current", sealing.currentPrefix())
                .query(Counts.class)
                .single();
    }

    /**
     * Changes values that are not sealed with the first key, in one transaction.
     *
     * @param after the key behind which to begin; empty for the first rows
     * @param fresh what is to stand there instead of a value
     * @return the rows that were looked at, in the order of their keys; fewer than {@code most} if there are no more
     */
    List<Stored> change(PersonalColumn column, List<Object> after, int most, Function<Stored, String> fresh) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            List<Stored> batch = stale(column, after, most);
            batch.forEach(old -> {
                String value = fresh.apply(old);
                if (!value.equals(old.value())) {
                    change(column, old.key(), value);
                }
            });
            return batch;
        }));
    }

    private List<Stored> stale(PersonalColumn column, List<Object> after, int most) {
        String columns = Stream.of(
                        column.key().stream(),
                        column.boundTo().stream().map("cast(%s as text)"::formatted),
                        Stream.of("cast(%s as text)".formatted(column.column())))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
        String key = String.join(", ", column.key());
        String behind =
                after.isEmpty() ? "" : "and (%s) > (%s)".formatted(key, numbered(after.size(), ":after%d"::formatted));
        var sql = jdbc.sql(STALE.formatted(column.table(), columns, stale(column), behind, key))
                .param("current", sealing.currentPrefix())
                .param("limit", most);
        for (int i = 0; i < after.size(); i++) {
            sql = sql.param("after" + i, after.get(i));
        }
        return sql.query((rs, _) -> stored(column, rs)).list();
    }

    private void change(PersonalColumn column, List<Object> key, String fresh) {
        String where = IntStream.range(0, key.size())
                .mapToObj(i -> "%s = :key%d".formatted(column.key().get(i), i))
                .collect(Collectors.joining(" and "));
        String type = column.form() == Form.TEXT ? "text" : "jsonb";
        var sql = jdbc.sql(CHANGE.formatted(column.table(), column.column(), type, where))
                .param("fresh", fresh);
        for (int i = 0; i < key.size(); i++) {
            sql = sql.param("key" + i, key.get(i));
        }
        sql.update();
    }

    private static Stored stored(PersonalColumn column, ResultSet rs) throws SQLException {
        int keys = column.key().size();
        int bound = column.boundTo().size();
        List<Object> key = new ArrayList<>();
        for (int i = 1; i <= keys; i++) {
            key.add(rs.getObject(i));
        }
        List<String> boundTo = new ArrayList<>();
        for (int i = 1; i <= bound; i++) {
            boundTo.add(rs.getString(keys + i));
        }
        return new Stored(key, boundTo, rs.getString(keys + bound + 1));
    }

    private static String numbered(int count, IntFunction<String> name) {
        return IntStream.range(0, count).mapToObj(name).collect(Collectors.joining(", "));
    }

    /** The sealed text of a value, or its own if it isn't sealed. */
    private static String text(PersonalColumn column) {
        return switch (column.form()) {
            case TEXT -> column.column();
            case JSON -> column.column() + " #>> '{}'";
            case MEMBERS -> "coalesce(%s ->> 'sealed', '-')".formatted(column.column());
        };
    }

    private static String stale(PersonalColumn column) {
        return "%1$s not in ('', '{}', '[]') and not starts_with(%1$s, :current)".formatted(text(column));
    }
}
