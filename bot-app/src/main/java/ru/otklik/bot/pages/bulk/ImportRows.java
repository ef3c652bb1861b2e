package ru.otklik.bot.pages.bulk;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.pages.PageImport.Import;
import ru.otklik.bot.pages.PageImport.Result;
import ru.otklik.bot.pages.PageImport.Row;
import tools.jackson.databind.json.JsonMapper;

/** Imports and their rows, so that every node can show how one is doing. */
@Repository
class ImportRows {
    /** Whoever imports is heard of every few seconds. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(60);

    private static final int LATEST = 20;

    private static final String BEGIN = """
            insert into page_import (file, started_by, started_at, seen_at, total, passed_over)
            values (:file, :by, :now, :now, :total, :passedOver)
            returning id""";

    private static final String SEEN = "update page_import set seen_at = :now where id = :id";

    private static final String FINISH =
            "update page_import set seen_at = :now, finished_at = :now, problem = :problem where id = :id";

    private static final String ADD = """
            insert into page_import_row (import, line, page, result, reason)
            select :id, line, page, result, reason
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (line int, page text, result text, reason text)""";

    private static final String FIND = "select * from page_import where id = :id";
    private static final String ALL = "select * from page_import order by id desc limit :limit";
    private static final String ROWS = "select * from page_import_row where import = :id order by line";

    private static final String THIN = """
            delete from page_import where id not in (select id from page_import order by id desc limit :limit)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ImportRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** @param passedOver columns that mean nothing here */
    long begin(String file, String by, int total, List<String> passedOver) {
        jdbc.sql(THIN).param("limit", LATEST).update();
        return jdbc.sql(BEGIN)
                .param("file", file)
                .param("by", by)
                .param("now", time(clock.instant()))
                .param("total", total)
                .param("passedOver", String.join(", ", passedOver))
                .query(Long.class)
                .single();
    }

    void add(long id, List<Row> rows) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("rows", json.writeValueAsString(rows).replace("\\u0000", ""))
                .update();
        seen(id);
    }

    void seen(long id) {
        jdbc.sql(SEEN).param("id", id).param("now", time(clock.instant())).update();
    }

    void finish(long id, @Nullable String problem) {
        jdbc.sql(FINISH)
                .param("id", id)
                .param("now", time(clock.instant()))
                .param("problem", problem)
                .update();
    }

    /** Its end is looked at before its rows: one that has ended has all of them. */
    Optional<Import> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((rs, _) -> imported(rs, List.of()))
                .optional()
                .map(head -> head.with(
                        jdbc.sql(ROWS).param("id", id).query(ImportRows::row).list()));
    }

    /** Without their rows. */
    List<Import> latest() {
        return jdbc.sql(ALL)
                .param("limit", LATEST)
                .query((rs, _) -> imported(rs, List.of()))
                .list();
    }

    private Import imported(ResultSet rs, List<Row> rows) throws SQLException {
        Instant finished = instantOrNull(rs, "finished_at");
        boolean silent = instant(rs, "seen_at").isBefore(clock.instant().minus(LOST_AFTER));
        return new Import(
                rs.getLong("id"),
                rs.getString("file"),
                rs.getString("started_by"),
                instant(rs, "started_at"),
                finished,
                rs.getInt("total"),
                rs.getString("passed_over"),
                rs.getString("problem"),
                finished == null && silent,
                rows);
    }

    private static Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getInt("line"),
                rs.getString("page"),
                Result.valueOf(rs.getString("result")),
                rs.getString("reason"));
    }
}
