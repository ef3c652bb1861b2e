package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.delivery.Decision.Again;
import ru.otklik.bot.delivery.Decision.Move;
import ru.otklik.bot.delivery.Decision.Refuse;
import ru.otklik.bot.delivery.Decision.RepeatMarked;
import ru.otklik.bot.delivery.Decision.Settle;
import ru.otklik.bot.platform.Node;

/** Records what became of an attempt, if the claim still holds. */
@Component
final class Results {
    private static final String SETTLE = """
            update delivery set status = :status, message_id = :message, reason = :reason, claimed_until = null,
                started_at = null, changed_at = :now
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private static final String AGAIN = """
            update delivery set next_attempt_at = :at, attempts = attempts - :unspent, reason = :reason,
                uncertain_since = :uncertain, repeated = :repeated, claimed_until = null, started_at = null, changed_at = :now
            where id = :id and claim = :claim and status = 'PENDING'
            """;

    private static final String MOVE = """
            update delivery set chat = :newChat, next_attempt_at = least(next_attempt_at, :now), changed_at = :now
            where page = :page and chat = :chat and status = 'PENDING' and purpose <> 'ACK'
            """;

    private static final String HISTORY = """
            insert into delivery_attempt (delivery, at, node, result, words) values (:id, :now, :node, :result, :words)
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Chats chats;
    private final Choices choices;
    private final Queue queue;
    private final Node node;
    private final Clock clock;

    Results(
            JdbcClient jdbc,
            TransactionOperations transaction,
            Chats chats,
            Choices choices,
            Queue queue,
            Node node,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chats = chats;
        this.choices = choices;
        this.queue = queue;
        this.node = node;
        this.clock = clock;
    }

    /**
     * @param result what happened, for the history
     * @param words the messenger's, if any
     * @return false if the claim was lost: then only the history knows of it
     */
    boolean record(Row row, Decision decision, String result, @Nullable String words) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var now = clock.instant();
            var held = carryOut(row, decision, now);
            jdbc.sql(HISTORY)
                    .param("id", row.id())
                    .param("now", time(now))
                    .param("node", node.id())
                    .param("result", held ? result : result + ", claim lost")
                    .param("words", words)
                    .update();
            return held;
        }));
    }

    private boolean carryOut(Row row, Decision decision, Instant now) {
        return switch (decision) {
            case Settle settle -> {
                boolean held = settle(row, settle, now);
                if (held
                        && settle.state() == DeliveryState.SENT
                        && row.kind() == Row.Kind.PROMPT
                        && row.part() instanceof StoredPart.Text prompt) {
                    choices.sent(row, prompt, settle.messageId(), now);
                }
                yield held;
            }
            case Again again -> again(row, again, now);
            case Refuse refuse -> {
                boolean held = settle(row, new Settle(DeliveryState.REFUSED, null, refuse.reason()), now);
                if (held) {
                    chats.close(row.chat(), refuse.reason(), now);
                }
                yield held;
            }
            case RepeatMarked repeat -> {
                boolean held = settle(row, Settle.uncertain(repeat.reason()), now);
                if (held) {
                    queue.repeat(row, repeat.at(), now);
                }
                yield held;
            }
            case Move move -> {
                boolean held =
                        again(row, new Again(now, true, "чат переехал", row.uncertainSince(), row.repeated()), now);
                if (held) {
                    move(row, move.newChat(), now);
                }
                yield held;
            }
        };
    }

    private boolean settle(Row row, Settle settle, Instant now) {
        return jdbc.sql(SETTLE)
                        .param("id", row.id())
                        .param("claim", row.claim())
                        .param("status", settle.state().name())
                        .param("message", settle.messageId())
                        .param("reason", settle.reason())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    private boolean again(Row row, Again again, Instant now) {
        return jdbc.sql(AGAIN)
                        .param("id", row.id())
                        .param("claim", row.claim())
                        .param("at", time(again.at()))
                        .param("unspent", again.spent() ? 0 : 1)
                        .param("reason", again.reason())
                        .param("uncertain", timeOrNull(again.uncertainSince()))
                        .param("repeated", again.repeated())
                        .param("now", time(now))
                        .update()
                == 1;
    }

    private void move(Row row, String newChat, Instant now) {
        jdbc.sql(MOVE)
                .param("page", row.chat().page().value())
                .param("chat", row.chat().chat())
                .param("newChat", newChat)
                .param("now", time(now))
                .update();
    }
}
