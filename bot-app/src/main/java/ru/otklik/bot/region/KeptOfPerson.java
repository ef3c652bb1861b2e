package ru.otklik.bot.region;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;
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
    /** A column that readings ask for and nobody is shown. */
    public static final String BOUND_TO = "bound_to";

    /** Of one kind no more are read, the newest: whoever writes day and night should cost no node its memory. */
    public static final int MOST_ROWS = 10_000;

    private static final String NEWEST = """
            select * from (select kept.*, row_number() over () as kept_place from (%s) kept) placed
            order by kept_place desc limit """ + " " + MOST_ROWS;

    private static final String AT = "kept_at";
    private static final String PLACE = "kept_place";
    private static final String COUNTED_FROM = "counted_from";
    private static final Set<String> NO_FIELDS = Set.of(AT, COUNTED_FROM, BOUND_TO, PLACE);

    /**
     * @param at since when it is kept
     * @param countedFrom from when the time is counted for which it is kept; null as long as it is not
     * @param fields by their names in Russian, without empty ones: text, number or {@link Instant}
     */
    public record Entry(Instant at, @Nullable Instant countedFrom, Map<String, Object> fields) {}

    /** How a field is read whose column holds it in another form. */
    @FunctionalInterface
    public interface Reading {
        /**
         * @param stored as it stands in the column
         * @return what is shown; null if there is nothing to be shown
         */
        @Nullable
        String of(ResultSet row, ChatRef chat, String stored) throws SQLException;
    }

    /**
     * Rows of a table.
     *
     * @param sql about {@code :page} and {@code :chat}, with the columns {@code kept_at} and {@code counted_from}; every other one is a field;
     *     the oldest first
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
        return rows(code, title, place, kind, jdbc, sql, said, Map.of());
    }

    /**
     * Rows of a table, some of whose columns have to be read.
     *
     * @param sql about {@code :page} and {@code :chat}, with the columns {@code kept_at} and {@code counted_from}; every other one is a field
     * @param said how the codes of a field are said in Russian
     * @param read fields that are sealed, or are made of something that is
     */
    public static KeptOfPerson rows(
            String code,
            String title,
            int place,
            RetentionRules.@Nullable Kind kind,
            JdbcClient jdbc,
            String sql,
            Map<String, UnaryOperator<String>> said,
            Map<String, Reading> read) {
        return new KeptOfPerson(
                code,
                title,
                place,
                kind,
                chat -> jdbc.sql(NEWEST.formatted(sql))
                        .param("page", chat.page().value())
                        .param("chat", chat.chat())
                        .query((rs, _) -> entry(rs, chat, said, read))
                        .list()
                        .reversed());
    }

    private static Entry entry(
            ResultSet rs, ChatRef chat, Map<String, UnaryOperator<String>> said, Map<String, Reading> read)
            throws SQLException {
        ResultSetMetaData columns = rs.getMetaData();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            if (!NO_FIELDS.contains(name)) {
                Object value = value(rs, i, columns.getColumnTypeName(i));
                if (value instanceof String stored && read.containsKey(name)) {
                    value = read(read.get(name), rs, chat, stored);
                }
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

    private static @Nullable String read(Reading reading, ResultSet rs, ChatRef chat, String stored)
            throws SQLException {
        try {
            String text = reading.of(rs, chat, stored);
            return text == null || text.isBlank() ? null : text;
        } catch (NotOpened e) {
            return e.said();
        }
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
