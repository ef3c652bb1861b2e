package ru.otklik.bot.region;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.Sql;

/**
 * One kind of what is kept about a person, to be read in one place. Each module makes a bean of this for what it keeps.
 *
 * @param code as an exported file calls it
 * @param title in Russian
 * @param place in the order of all kinds
 * @param kind for how long it is kept; null where it goes with what it belongs to
 * @param entries what is kept of a chat, the oldest first
 */
public record KeptOfPerson(
        String code,
        String title,
        int place,
        RetentionRules.@Nullable Kind kind,
        Function<ChatRef, List<Entry>> entries) {
    private static final String AT = "kept_at";
    private static final String COUNTED_FROM = "counted_from";

    /**
     * @param at since when it is kept
     * @param countedFrom from when the time is counted for which it is kept; null as long as it is not
     * @param fields by their names in Russian, without empty ones: text, number or {@link Instant}
     */
    public record Entry(Instant at, @Nullable Instant countedFrom, Map<String, Object> fields) {}

    /**
     * Rows of a table.
     *
     * @param sql about {@code :page} and {@code :chat}, with the columns {@code kept_at} and {@code counted_from}; every other one is a field
     * @param said how the codes of a field are said in Russian
     */
    public static KeptOfPerson rows(
            String code,
            String title,
            int place,
            RetentionRules.@Nullable Kind kind,
            JdbcClient jdbc,
            String sql,
            Map<String, UnaryOperator<String>> said) {
        return new KeptOfPerson(
                code,
                title,
                place,
                kind,
                chat -> jdbc.sql(sql)
                        .param("page", chat.page().value())
                        .param("chat", chat.chat())
                        .query((rs, _) -> entry(rs, said))
                        .list());
    }

    private static Entry entry(ResultSet rs, Map<String, UnaryOperator<String>> said) throws SQLException {
        ResultSetMetaData columns = rs.getMetaData();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (!name.equals(AT) && !name.equals(COUNTED_FROM)) {
                Object value = value(rs, i, columns.getColumnTypeName(i));
                if (value != null) {
                    fields.put(
                            name,
                            value instanceof String code
                                    ? said.getOrDefault(name, UnaryOperator.identity())
                                            .apply(code)
                                    : value);
                }
            }
        }
        return new Entry(Sql.instant(rs, AT), Sql.instantOrNull(rs, COUNTED_FROM), fields);
    }

    private static @Nullable Object value(ResultSet rs, int column, String type) throws SQLException {
        if (type.equals("timestamptz")) {
            OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        if (type.equals("int4") || type.equals("int8")) {
            long number = rs.getLong(column);
            return rs.wasNull() ? null : number;
        }
        String text = rs.getString(column);
        return text == null || text.isBlank() ? null : text;
    }
}
