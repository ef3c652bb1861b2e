package ru.otklik.bot.delivery;

import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.delivery.Decision.Again;
import ru.otklik.bot.delivery.Decision.Move;
import ru.otklik.bot.delivery.Decision.Refuse;
import ru.otklik.bot.delivery.Decision.RepeatMarked;
import ru.otklik.bot.delivery.Decision.Settle;
import ru.otklik.bot.platform.AsynchronousCommit;
import ru.otklik.bot.platform.Node;

/** Records what became of an attempt, if the claim still holds. */
@Component
final class Results {
    private static final String SETTLE = """
            update delivery set status = :status, message_id = :message, reason = :reason, buttons = null,
                claimed_until = null, started_at = null, changed_at = :now
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private static final String BEHIND = """
            exists (select from delivery behind where behind.page = :page and behind.chat = :chat
                and behind.status = 'PENDING' and behind.purpose <> 'ACK' and behind.id <> :id) as more
            """;

    /** The row itself tells of the attempt that got through. */
    private static final String SENT = """
            with changed as (
                update delivery set status = 'SENT', message_id = :message, reason = null, buttons = :buttons,
                    claimed_until = null, started_at = null, changed_at = :now, sent_at = :now, sent_by = :node
                where id = :id and claim = :claim and status = 'PENDING'
                returning id)
            select exists (select from changed) as held,
            """ + BEHIND;

    private static final String AGAIN = """
            update delivery set next_attempt_at = :at, attempts = attempts - :unspent, reason = :reason,
                uncertain_since = :uncertain, repeated = :repeated, claimed_until = null, started_at = null, changed_at = :now
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    /** The attempt goes into the history together with what it changes. */
    private static final String WITH_HISTORY = """
            with changed as (
                %s
                returning id)
            insert into delivery_attempt (delivery, at, node, result, words)
            select cast(:id as bigint), cast(:now as timestamptz), cast(:node as text),
                case when exists (select from changed) then cast(:result as text) else :result || ', claim lost' end,
                cast(:words as text)
            returning result = :result as held,
            """ + BEHIND;

    private static final String LOST = """
            insert into delivery_attempt (delivery, at, node, result) values (:id, :now, :node, 'SENT, claim lost')
            """;

    // Whatever may be null has its type told: the driver would have the statement parsed and planned anew whenever it
    // changes.

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final AsynchronousCommit asynchronousCommit;
    private final Chats chats;
    private final Choices choices;
    private final Queue queue;
    private final Moves moves;
    private final Node node;
    private final Clock clock;

    Results(
            JdbcClient jdbc,
            TransactionOperations transaction,
            AsynchronousCommit asynchronousCommit,
            Chats chats,
            Choices choices,
            Queue queue,
            Moves moves,
            Node node,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.asynchronousCommit = asynchronousCommit;
        this.chats = chats;
        this.choices = choices;
        this.queue = queue;
        this.moves = moves;
        this.node = node;
        this.clock = clock;
    }

    /** An attempt's end, as the history keeps it. */
    private record Attempt(Row row, String result, @Nullable String words, Instant now) {}

    /**
     * @param result what happened, for the history
     * @param words the messenger's, if any
     */
    Recorded record(Row row, Decision decision, String result, @Nullable String words) {
        var attempt = new Attempt(row, result, words, clock.instant());
        // Unrecorded, it counts as uncertain and is sent again.
        return row.kind().mayArriveTwice() && (decision instanceof Settle || decision instanceof Again)
                ? asynchronousCommit.call(() -> carryOut(attempt, decision))
                : Objects.requireNonNull(transaction.execute(_ -> carryOut(attempt, decision)));
    }

    /** What the change of the row tells. */
    private record Changed(boolean held, boolean more) {
        Recorded born(List<Row> rows) {
            return new Recorded(held, more, rows);
        }
    }

    private Recorded carryOut(Attempt attempt, Decision decision) {
        var row = attempt.row();
        var now = attempt.now();
        return switch (decision) {
            case Settle settle -> settle(attempt, settle);
            case Again again -> again(attempt, again);
            case Refuse refuse -> {
                var recorded = settle(attempt, new Settle(DeliveryState.REFUSED, null, refuse.reason()));
                if (recorded.held()) {
                    chats.close(row.chat(), refuse.reason(), now);
                }
                yield recorded;
            }
            case RepeatMarked repeat -> {
                var recorded = settle(attempt, Settle.uncertain(repeat.reason()));
                if (recorded.held()) {
                    queue.repeat(row, repeat.at(), now);
                }
                yield recorded;
            }
            case Move move -> {
                var recorded =
                        again(attempt, new Again(now, true, "чат переехал", row.uncertainSince(), row.repeated()));
                if (recorded.held()) {
                    moves.move(row.chat(), move.newChat(), now);
                }
                yield new Recorded(recorded.held(), true, List.of());
            }
        };
    }

    private Recorded settle(Attempt attempt, Settle settle) {
        if (settle.state() == DeliveryState.SENT) {
            return sent(attempt, settle.messageId());
        }
        return withHistory(SETTLE, attempt)
                .param("status", settle.state().name())
                .param("message", settle.messageId(), VARCHAR)
                .param("reason", settle.reason(), VARCHAR)
                .query(Changed.class)
                .single()
                .born(List.of());
    }

    private Recorded sent(Attempt attempt, @Nullable String messageId) {
        var row = attempt.row();
        boolean shown = row.kind() == Row.Kind.PROMPT && row.part() instanceof StoredPart.Text;
        var changed = of(SENT, attempt)
                .param("message", messageId, VARCHAR)
                .param("buttons", shown && messageId != null ? choices.standing(row) : null, VARCHAR)
                .query(Changed.class)
                .single();
        if (!changed.held()) {
            jdbc.sql(LOST)
                    .param("id", row.id())
                    .param("now", time(attempt.now()))
                    .param("node", node.id())
                    .update();
            return changed.born(List.of());
        }
        return changed.born(shown ? choices.takeAwayBefore(row, messageId, attempt.now()) : List.of());
    }

    private Recorded again(Attempt attempt, Again again) {
        return withHistory(AGAIN, attempt)
                .param("at", time(again.at()))
                .param("unspent", again.spent() ? 0 : 1)
                .param("reason", again.reason(), VARCHAR)
                .param("uncertain", timeOrNull(again.uncertainSince()), TIMESTAMP_WITH_TIMEZONE)
                .param("repeated", again.repeated())
                .query(Changed.class)
                .single()
                .born(List.of());
    }

    private JdbcClient.StatementSpec withHistory(String change, Attempt attempt) {
        return of(WITH_HISTORY.formatted(change), attempt)
                .param("result", attempt.result())
                .param("words", attempt.words(), VARCHAR);
    }

    private JdbcClient.StatementSpec of(String sql, Attempt attempt) {
        var row = attempt.row();
        return jdbc.sql(sql)
                .param("id", row.id())
                .param("claim", row.claim())
                .param("page", row.chat().page().value())
                .param("chat", row.chat().chat())
                .param("now", time(attempt.now()))
                .param("node", node.id());
    }
}
