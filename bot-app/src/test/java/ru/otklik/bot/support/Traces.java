package ru.otklik.bot.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Looks for somebody in every column of every table, whatever tables there are: a new one is looked at too. What is sealed stays so. */
public final class Traces {
    private static final String COLUMNS = """
            select c.table_name, c.column_name, c.data_type from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
              and c.data_type in ('text', 'character varying', 'character', 'name', 'json', 'jsonb', 'xml', 'bytea', 'ARRAY', 'tsvector',
                  'bigint', 'numeric', 'USER-DEFINED')
            order by 1, 2""";

    private record Column(String table, String name, String type) {}

    private Traces() {}

    /** @return every column in which one of these stands, in any case, as {@code table.column} */
    public static List<String> of(List<String> marks, DataSource database) {
        try (Connection connection = database.getConnection()) {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            TreeSet<String> found = new TreeSet<>();
            jdbc
                    .sql(COLUMNS)
                    .query((rs, _) -> new Column(rs.getString(1), rs.getString(2), rs.getString(3)))
                    .list()
                    .stream()
                    .filter(column -> stands(column, marks, jdbc))
                    .forEach(column -> found.add(column.table() + "." + column.name()));
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("the database can't be looked through", e);
        }
    }

    private static boolean stands(Column column, List<String> marks, JdbcClient jdbc) {
        String one = column.type().equals("bytea")
                ? "position(convert_to(:mark%d, 'UTF8') in \"" + column.name() + "\") > 0"
                : "position(lower(:mark%d) in lower(cast(\"" + column.name() + "\" as text))) > 0";
        String any = IntStream.range(0, marks.size()).mapToObj(one::formatted).collect(Collectors.joining(" or "));
        JdbcClient.StatementSpec sql =
                jdbc.sql("select exists (select from %s where %s)".formatted(column.table(), any));
        for (int i = 0; i < marks.size(); i++) {
            sql = sql.param("mark" + i, marks.get(i));
        }
        return sql.query(Boolean.class).single();
    }
}
