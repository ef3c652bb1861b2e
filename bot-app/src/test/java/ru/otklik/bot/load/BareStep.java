package ru.otklik.bot.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What one step of a dialog costs PostgreSQL and no more: the statements that the application makes for a press, in its order, with its
 * commits and rows of its size, without thinking, without waiting and without a messenger. It follows the application's by hand: the
 * harness prints rows and commits of both, which shows whether they are still alike.
 */
final class BareStep {
    private static final String STORE = """
            insert into inbound (page, update_key, chat, raw, received_at, next_attempt_at)
            values (?, ?, ?, ?, now(), now()) on conflict (page, update_key) do nothing
            """;
    private static final String CLAIM = """
            with head as (
                select distinct on (page, chat) id from inbound where status = 'PENDING' order by page, chat, id
            ), taken as materialized (
                select id from inbound
                where id in (select id from head) and status = 'PENDING' and next_attempt_at <= now()
                  and (claimed_until is null or claimed_until < now())
                order by id limit 1 for update skip locked
            )
            update inbound set claimed_until = now() + interval '30 s', claim = claim + 1
            from taken where inbound.id = taken.id
            returning inbound.id, page, chat, claim
            """;
    private static final String REACHED = "delete from unreachable_chat where page = ? and chat = ?";
    private static final String KNOW = """
            insert into chat (page, chat, progress, created_at, changed_at) values (?, ?, '{}', now(), now())
            on conflict do nothing
            """;
    private static final String LOCK = "select progress, resident from chat where page = ? and chat = ? for update";
    private static final String SUPERSEDE = """
            update delivery set status = 'SUPERSEDED', changed_at = now()
            where page = ? and chat = ? and status = 'PENDING' and purpose = 'PROMPT' and replaceable
              and started_at is null and uncertain_since is null
            """;
    private static final String WAITING =
            "select count(*) from delivery where page = ? and chat = ? and status = 'PENDING' and purpose <> 'ACK'";
    private static final String NUMBER = "select nextval('delivery_id')";
    private static final String SEND = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, status, replaceable,
                                  next_attempt_at, created_at, changed_at)
            values (?, ?, ?, ?, ?, cast(? as jsonb), true, 'PENDING', true, now(), now(), now())
            """;
    private static final String SAVE = "update chat set progress = ?, changed_at = now() where page = ? and chat = ?";
    private static final String DONE =
            "update inbound set status = 'DONE', claimed_until = null where id = ? and claim = ? and status = 'PENDING'";
    private static final String CARRY = """
            update delivery set claimed_until = now() + interval '30 s', claim = claim + 1
            where id = (
                select d.id from delivery d
                where d.page = ? and d.chat = ? and d.status = 'PENDING' and d.next_attempt_at <= now()
                  and (d.claimed_until is null or d.claimed_until < now())
                order by d.place limit 1 for update skip locked)
            returning *
            """;
    private static final String BEGIN = """
            update delivery set attempts = attempts + 1, started_at = now(), claimed_until = now() + interval '75 s'
            where id = ? and claim = ? and status = 'PENDING'
            """;
    private static final String SENT = """
            update delivery set status = 'SENT', message_id = ?, claimed_until = null, started_at = null, changed_at = now()
            where id = ? and claim = ? and status = 'PENDING'
            """;
    private static final String DISARM = """
            update delivery set buttons = null where page = ? and chat = ? and place < ? and buttons is not null
            """;
    private static final String ARM = "update delivery set buttons = 'UNDER' where id = ?";
    private static final String ATTEMPT =
            "insert into delivery_attempt (delivery, at, node, result) values (?, now(), 'bare', 'SENT')";

    private static final String UPDATE = "{\"callback_query\":\"%s\"}".formatted("x".repeat(900));
    private static final String PROGRESS = "{\"draft\":\"%s\"}".formatted("x".repeat(1_100));
    private static final String PART = "{\"kind\":\"TEXT\",\"text\":\"%s\"}".formatted("x".repeat(400));

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long count;

    /** @param connection this step's own, without automatic commits */
    BareStep(Connection connection) {
        this.connection = connection;
    }

    /** @return false if other steps have left nothing to think about */
    boolean run(String page, String chat) throws SQLException {
        execute(STORE, page, chat + "-" + count++, chat, UPDATE);
        connection.commit();
        return think();
    }

    private boolean think() throws SQLException {
        String page;
        String chat;
        long id;
        int claim;
        try (ResultSet taken = query(CLAIM)) {
            if (!taken.next()) {
                connection.commit();
                return false;
            }
            id = taken.getLong("id");
            page = taken.getString("page");
            chat = taken.getString("chat");
            claim = taken.getInt("claim");
        }
        connection.commit();
        execute(REACHED, page, chat);
        execute(KNOW, page, chat);
        read(LOCK, page, chat);
        execute(SUPERSEDE, page, chat);
        read(WAITING, page, chat);
        insert(page, chat, "PROMPT");
        execute(SAVE, PROGRESS, page, chat);
        insert(page, chat, "ACK");
        execute(DONE, id, claim);
        connection.commit();
        carry(page, chat, true);
        carry(page, chat, false);
        return true;
    }

    private void insert(String page, String chat, String purpose) throws SQLException {
        long number;
        try (ResultSet next = query(NUMBER)) {
            next.next();
            number = next.getLong(1);
        }
        execute(SEND, number, number, page, chat, purpose, PART);
    }

    private void carry(String page, String chat, boolean buttons) throws SQLException {
        long id;
        int claim;
        try (ResultSet row = query(CARRY, page, chat)) {
            if (!row.next()) {
                connection.commit();
                return;
            }
            id = row.getLong("id");
            claim = row.getInt("claim");
        }
        connection.commit();
        execute(BEGIN, id, claim);
        connection.commit();
        execute(SENT, String.valueOf(id), id, claim);
        if (buttons) {
            execute(DISARM, page, chat, id);
            execute(ARM, id);
        }
        execute(ATTEMPT, id);
        connection.commit();
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        statement(sql, parameters).executeUpdate();
    }

    private void read(String sql, Object... parameters) throws SQLException {
        query(sql, parameters).close();
    }

    private ResultSet query(String sql, Object... parameters) throws SQLException {
        return statement(sql, parameters).executeQuery();
    }

    private PreparedStatement statement(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
