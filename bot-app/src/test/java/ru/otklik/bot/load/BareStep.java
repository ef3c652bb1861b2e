package ru.otklik.bot.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a dialog costs PostgreSQL and no more: the statements that the application makes for a press of a button, and for
 * every fifth those of filing a report, in its order, with its commits and rows of its size, without thinking, without waiting and without a messenger. It follows the application's by hand:
 * the harness prints rows and commits of both, which shows whether they are still alike.
 */
final class BareStep {
    /** So many updates the application takes at once on average. */
    static final int BATCH = 4;

    /** Of so many steps one files a report. */
    private static final int FILES_EVERY = 5;

    /** Of so many replies one waits a moment before it is sent. */
    private static final int WAITS_EVERY = 5;

    private static final String UPDATE = "{\"callback_query\":\"%s\"}".formatted("x".repeat(900));
    private static final String PROGRESS = "{\"draft\":\"%s\"}".formatted("x".repeat(1_100));
    private static final String PART = "{\"kind\":\"TEXT\",\"text\":\"%s\"}".formatted("x".repeat(400));

    private static final String WORDS =
            "Во дворе не горят фонари, темно ходить, просим наладить освещение у детской площадки";
    private static final String ADDRESS = "улица Ленина, дом 5";
    private static final String EXPLANATION = "{\"why\":\"%s\"}".formatted("x".repeat(500));

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private long count;

    /** @param connection this step's own, without automatic commits */
    BareStep(Connection connection) {
        this.connection = connection;
    }

    /** Before the first step: the chats have been here before. */
    void know(String page, List<String> chats) throws SQLException {
        for (String chat : chats) {
            execute(BareSql.KNOW, page, chat);
        }
        connection.commit();
    }

    private record Taken(long id, String page, String chat, int claim) {}

    /**
     * Stores an update for each chat, takes a batch of what waits, thinks about it and sends what came of it.
     *
     * @return how many steps that were
     */
    int run(String page, List<String> chats) throws SQLException {
        execute(
                BareSql.STORE,
                texts(chats.stream().map(_ -> page)),
                texts(chats.stream().map(chat -> chat + "-" + count++)),
                texts(chats.stream()),
                texts(chats.stream().map(_ -> UPDATE)));
        connection.commit();
        List<Taken> batch = take(chats.getFirst());
        for (Taken update : batch) {
            think(update);
        }
        return batch.size();
    }

    /** From this chat on, as the application goes on behind what it has looked at. */
    private List<Taken> take(String chat) throws SQLException {
        List<Taken> batch = new ArrayList<>();
        execute(BareSql.RELAX);
        try (ResultSet taken = query(BareSql.CLAIM, chat, "", BATCH)) {
            while (taken.next()) {
                batch.add(new Taken(
                        taken.getLong("id"), taken.getString("page"), taken.getString("chat"), taken.getInt("claim")));
            }
        }
        connection.commit();
        return batch;
    }

    private void think(Taken update) throws SQLException {
        String page = update.page();
        String chat = update.chat();
        boolean waits = update.id() % WAITS_EVERY == 1;
        execute(BareSql.OPEN, page, chat);
        read(BareSql.LOCK, page, chat);
        if (update.id() % FILES_EVERY == 0) {
            file(page, chat);
        }
        read(BareSql.LINE, page, chat);
        long prompt = number(waits ? BareSql.SEND_LATER : BareSql.SEND, page, chat, PART);
        execute(BareSql.SAVE, PROGRESS, page, chat);
        read(BareSql.DONE, update.id(), update.claim());
        connection.commit();
        if (waits) {
            fetch(page, prompt);
        }
        execute(BareSql.RELAX);
        settle(page, chat, prompt, "UNDER");
        read(BareSql.TAKE_CHOICES, page, chat, prompt);
        connection.commit();
    }

    private void file(String page, String chat) throws SQLException {
        String number = String.valueOf(number(BareSql.NUMBER));
        long incident = number(BareSql.INCIDENT, number, ADDRESS);
        long report = number(BareSql.REPORT, number, incident, page, chat, "Имя", WORDS, ADDRESS, EXPLANATION);
        execute(BareSql.HISTORY, incident, report);
        execute(BareSql.HISTORY, incident, report);
        execute(BareSql.LESSON, report, page, chat, WORDS);
    }

    /** As the courier finds what nobody has carried yet. */
    private void fetch(String page, long prompt) throws SQLException {
        read(BareSql.WAITING);
        connection.commit();
        execute(BareSql.RELAX);
        read(BareSql.CLAIM_MESSAGES, texts(Stream.of(page)), connection.createArrayOf("int", new Object[] {1}));
        connection.commit();
        execute(BareSql.RELAX);
        execute(BareSql.BEGIN, prompt);
        connection.commit();
    }

    private void settle(String page, String chat, long id, String buttons) throws SQLException {
        read(BareSql.SETTLE, String.valueOf(id), buttons, id, page, chat, id);
    }

    private Array texts(Stream<String> all) throws SQLException {
        return connection.createArrayOf("text", all.toArray());
    }

    private long number(String sql, Object... parameters) throws SQLException {
        try (ResultSet inserted = query(sql, parameters)) {
            inserted.next();
            return inserted.getLong(1);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        statement(sql, parameters).executeUpdate();
    }

    private void read(String sql, @Nullable Object... parameters) throws SQLException {
        query(sql, parameters).close();
    }

    private ResultSet query(String sql, @Nullable Object... parameters) throws SQLException {
        return statement(sql, parameters).executeQuery();
    }

    private PreparedStatement statement(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter == null) {
                statement.setNull(i + 1, Types.VARCHAR);
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
        return statement;
    }
}
