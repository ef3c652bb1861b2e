package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.platform.ChatRef;

/** What the table {@code delivery} says. */
@Component
final class StoredDeliveries implements Deliveries {
    private static final String OF_SUBJECT = """
            select id, case part ->> 'kind' when 'PHOTO' then 'photo' else 'text' end as what, status, attempts, reason,
                repeated, changed_at
            from delivery where subject = :subject order by place, id
            """;

    private static final String SUBJECT_OF = """
            select subject from delivery
            where page = :page and chat = :chat and message_id = :message and subject is not null
            order by id desc limit 1
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Chats chats;
    private final Clock clock;

    StoredDeliveries(JdbcClient jdbc, TransactionOperations transaction, Chats chats, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chats = chats;
        this.clock = clock;
    }

    @Override
    public List<Delivery> of(String subject) {
        return jdbc.sql(OF_SUBJECT)
                .param("subject", subject)
                .query((rs, _) -> new Delivery(
                        rs.getLong("id"),
                        rs.getString("what"),
                        DeliveryState.valueOf(rs.getString("status")),
                        rs.getInt("attempts"),
                        rs.getString("reason"),
                        rs.getBoolean("repeated"),
                        instant(rs, "changed_at")))
                .list();
    }

    @Override
    public Optional<String> subjectOf(ChatRef chat, String messageId) {
        return jdbc.sql(SUBJECT_OF)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("message", messageId)
                .query(String.class)
                .optional();
    }

    @Override
    public void reachable(ChatRef chat) {
        chats.open(chat);
    }

    @Override
    public void unreachable(ChatRef chat, String reason) {
        transaction.executeWithoutResult(_ -> chats.close(chat, reason, clock.instant()));
    }
}
