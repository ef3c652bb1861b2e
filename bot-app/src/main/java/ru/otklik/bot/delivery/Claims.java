package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import tools.jackson.databind.json.JsonMapper;

/** Who works on which delivery: for a limited time, under a number that nobody else has. */
@Component
final class Claims {
    private static final String COLUMNS = """
            id, place, page, chat, purpose, part, callback_buttons, subject, language, attempts, claim, started_at, uncertain_since,
                repeated, created_at,
                (select u.reason from unreachable_chat u where u.page = delivery.page and u.chat = delivery.chat) as unreachable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'UNDER' and shown.message_id = delivery.part ->> 'message') as editable,
                exists (select from delivery shown where shown.page = delivery.page and shown.chat = delivery.chat
                    and shown.buttons = 'BELOW') as keyboard_open
            """;

    private static final String CLAIM_ACKNOWLEDGEMENTS = """
            with due as materialized (
                select d.id from delivery d
                where d.page = :page and d.status = 'PENDING' and d.purpose = 'ACK' and d.next_attempt_at <= :now
                    and (d.claimed_until is null or d.claimed_until < :now)
                order by d.place limit :limit for update skip locked)
            update delivery set claimed_until = :until, claim = claim + 1
            where id in (select id from due)
            returning
            """ + COLUMNS;

    private static final String CLAIM_MESSAGES = """
            with due as materialized (
                select d.id from delivery d
                where d.page = :page and d.status = 'PENDING' and d.purpose <> 'ACK' and d.purpose <> 'NOTICE'
                    and d.next_attempt_at <= :now and (d.claimed_until is null or d.claimed_until < :now)
                    and not exists (
                        select from delivery older
                        where older.page = d.page and older.chat = d.chat and older.status = 'PENDING'
                            and older.purpose <> 'ACK' and older.purpose <> 'NOTICE' and older.place < d.place)
                order by d.place limit :limit for update skip locked)
            update delivery set claimed_until = :until, claim = claim + 1
            where id in (select id from due)
            returning
            """ + COLUMNS;

    /** A notice waits for what its chat was told before. */
    private static final String CLAIM_NOTICES = """
            with due as materialized (
                select d.id from delivery d
                where d.page = :page and d.status = 'PENDING' and d.purpose = 'NOTICE' and d.next_attempt_at <= :now
                    and (d.claimed_until is null or d.claimed_until < :now)
                    and not exists (
                        select from delivery older
                        where older.page = d.page and older.chat = d.chat and older.status = 'PENDING'
                            and older.purpose <> 'ACK' and older.place < d.place)
                order by d.place limit :limit for update skip locked)
            update delivery set claimed_until = :until, claim = claim + 1
            where id in (select id from due)
            returning
            """ + COLUMNS;

    private static final String BEGIN = """
            update delivery set attempts = attempts + 1, started_at = :now, claimed_until = :until
            where id = :id and claim = :claim and status = 'PENDING' and claimed_until > :now
            """;

    private static final String GIVE_BACK = """
            update delivery set claimed_until = null, next_attempt_at = :at
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Claims(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The due acknowledgements of a page, then the due head of each chat's queue, then notices. */
    List<Row> claim(PageId page, int limit, Instant now, Duration lease) {
        var claimed = new ArrayList<>(claim(CLAIM_ACKNOWLEDGEMENTS, page, limit, now, lease));
        if (claimed.size() < limit) {
            claimed.addAll(claim(CLAIM_MESSAGES, page, limit - claimed.size(), now, lease));
        }
        if (claimed.size() < limit) {
            claimed.addAll(claim(CLAIM_NOTICES, page, limit - claimed.size(), now, lease));
        }
        return claimed;
    }

    private List<Row> claim(String sql, PageId page, int limit, Instant now, Duration lease) {
        return jdbc.sql(sql)
                .param("page", page.value())
                .param("limit", limit)
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .query(this::row)
                .list();
    }

    /**
     * Notes that a call is about to be made.
     *
     * @return the row of the attempt; empty if the claim was lost, and then nothing may be sent
     */
    Optional<Row> begin(Row row, Instant now, Duration lease) {
        int begun = jdbc.sql(BEGIN)
                .param("id", row.id())
                .param("claim", row.claim())
                .param("now", time(now))
                .param("until", time(now.plus(lease)))
                .update();
        return begun == 1 ? Optional.of(row.begun(now)) : Optional.empty();
    }

    /** Gives back what was not begun. */
    void giveBack(Row row, Instant nextAttemptAt) {
        jdbc.sql(GIVE_BACK)
                .param("id", row.id())
                .param("claim", row.claim())
                .param("at", time(nextAttemptAt))
                .update();
    }

    /** Only the chat's last question is changed in its place. */
    private StoredPart part(ResultSet rs) throws SQLException {
        var part = json.readValue(rs.getString("part"), PartJson.class).part();
        return part instanceof StoredPart.Text text && !rs.getBoolean("editable") ? text.afresh() : part;
    }

    private Row row(ResultSet rs, int number) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("place"),
                new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                Row.Kind.valueOf(rs.getString("purpose")),
                part(rs),
                rs.getBoolean("callback_buttons"),
                rs.getString("subject"),
                rs.getString("language"),
                rs.getInt("attempts"),
                rs.getInt("claim"),
                instantOrNull(rs, "started_at"),
                instantOrNull(rs, "uncertain_since"),
                rs.getBoolean("repeated"),
                rs.getString("unreachable"),
                rs.getBoolean("keyboard_open"),
                instant(rs, "created_at"));
    }
}
