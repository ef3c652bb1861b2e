package ru.otklik.bot.pages.store;

import static ru.otklik.bot.platform.Sql.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.platform.PageId;
import tools.jackson.databind.json.JsonMapper;

/** {@link Vitals} on PostgreSQL. */
@Repository
class StoredVitals implements Vitals {
    /** Whoever is not the page's reader tells of updates alone. */
    private static final String NOTE = """
            insert into page_health as h (page, node, condition, token_number, alive_at, update_at, trouble, trouble_at,
                missed_at)
            select page, node, condition, token_number, alive_at, update_at, trouble, trouble_at, missed_at
            from jsonb_to_recordset(cast(:told as jsonb)) as told (page text, node text, condition text, token_number int,
                alive_at timestamptz, update_at timestamptz, trouble text, trouble_at timestamptz, missed_at timestamptz)
            on conflict (page) do update set
                node = coalesce(excluded.node, h.node),
                condition = coalesce(excluded.condition, h.condition),
                token_number = case when excluded.condition is null then h.token_number else excluded.token_number end,
                alive_at = greatest(excluded.alive_at, h.alive_at),
                update_at = greatest(excluded.update_at, h.update_at),
                trouble = coalesce(excluded.trouble, h.trouble),
                trouble_at = greatest(excluded.trouble_at, h.trouble_at),
                missed_at = greatest(excluded.missed_at, h.missed_at)
            where excluded.condition is null or excluded.token_number >= h.token_number""";

    private static final String REFUSED = """
            select count(*) from page_health h join page p on p.id = h.page
            where h.condition = 'REVOKED' and p.status = 'ACTIVE' and p.token_number = h.token_number""";

    private static final String ALL = "select * from page_health";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StoredVitals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By the names of the columns. */
    private record Told(
            String page,
            @Nullable String node,
            @Nullable String condition,
            int token_number,
            @Nullable String alive_at,
            @Nullable String update_at,
            @Nullable String trouble,
            @Nullable String trouble_at,
            @Nullable String missed_at) {
        static Told of(Vital vital) {
            return new Told(
                    vital.page().value(),
                    vital.node(),
                    text(vital.condition()),
                    vital.tokenNumber(),
                    text(vital.aliveAt()),
                    text(vital.updateAt()),
                    clean(vital.trouble()),
                    text(vital.troubleAt()),
                    text(vital.missedAt()));
        }

        /** PostgreSQL keeps no zero characters. */
        private static @Nullable String clean(@Nullable String text) {
            return text == null ? null : text.replace("\0", "");
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    @Override
    public void note(Collection<Vital> told) {
        if (!told.isEmpty()) {
            List<Told> rows = told.stream().map(Told::of).toList();
            jdbc.sql(NOTE).param("told", json.writeValueAsString(rows)).update();
        }
    }

    @Override
    public int refused() {
        return jdbc.sql(REFUSED).query(Integer.class).single();
    }

    @Override
    public Map<PageId, Vital> all() {
        return jdbc.sql(ALL).query(StoredVitals::vital).list().stream()
                .collect(Collectors.toMap(Vital::page, Function.identity()));
    }

    private static Vital vital(ResultSet rs, int number) throws SQLException {
        String condition = rs.getString("condition");
        return new Vital(
                new PageId(rs.getString("page")),
                rs.getString("node"),
                condition == null ? null : Condition.valueOf(condition),
                rs.getInt("token_number"),
                instantOrNull(rs, "alive_at"),
                instantOrNull(rs, "update_at"),
                rs.getString("trouble"),
                instantOrNull(rs, "trouble_at"),
                instantOrNull(rs, "missed_at"));
    }
}
