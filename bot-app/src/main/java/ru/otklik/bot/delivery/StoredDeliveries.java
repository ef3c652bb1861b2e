package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.platform.ChatRef;

/** What the table {@code delivery} says. */
@Component
final class StoredDeliveries implements Deliveries {
    private static final String OF_SUBJECT = """
            select id, subject, case part ->> 'kind' when 'PHOTO' then 'photo' else 'text' end as what, status, attempts,
                reason, repeated, changed_at,
                purpose = 'ANSWER' and status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE') and chat <> 'erased'
                    and not exists (select from delivery again where again.subject = delivery.subject
                        and again.place = delivery.place and again.id > delivery.id) as lost
            from delivery where subject = any (:subjects) order by place, id
            """;

    private static final String COUNTS =
            "select status, count(*) as parts from delivery where subject = :subject group by status";

    /** Of what the message says now: a prompt may have been changed into another one. */
    private static final String SUBJECT_OF = """
            select subject from (
                select subject from delivery
                where page = :page and chat = :chat and message_id = :message
                order by id desc limit 1) last
            where subject is not null
            """;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Chats chats;
    private final SecondChances secondChances;
    private final Clock clock;

    StoredDeliveries(
            JdbcClient jdbc, TransactionOperations transaction, Chats chats, SecondChances secondChances, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.chats = chats;
        this.secondChances = secondChances;
        this.clock = clock;
    }

    @Override
    public List<Delivery> of(String subject) {
        return ofEach(List.of(subject)).getOrDefault(subject, List.of());
    }

    @Override
    public Map<String, List<Delivery>> ofEach(Collection<String> subjects) {
        Map<String, List<Delivery>> all = new HashMap<>();
        jdbc.sql(OF_SUBJECT).param("subjects", subjects.toArray(String[]::new)).query(rs -> {
            all.computeIfAbsent(rs.getString("subject"), _ -> new ArrayList<>())
                    .add(new Delivery(
                            rs.getLong("id"),
                            rs.getString("what"),
                            DeliveryState.valueOf(rs.getString("status")),
                            rs.getInt("attempts"),
                            rs.getString("reason"),
                            rs.getBoolean("repeated"),
                            rs.getBoolean("lost"),
                            instant(rs, "changed_at")));
        });
        return all;
    }

    @Override
    public Map<DeliveryState, Integer> counts(String subject) {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        jdbc.sql(COUNTS).param("subject", subject).query(rs -> {
            counts.put(DeliveryState.valueOf(rs.getString("status")), rs.getInt("parts"));
        });
        return counts;
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
    public int sendAgain(String subject) {
        return Objects.requireNonNull(transaction.execute(_ -> secondChances.forLost(subject)));
    }

    @Override
    public void reachable(ChatRef chat) {
        transaction.executeWithoutResult(_ -> {
            if (chats.open(chat)) {
                secondChances.forRefused(chat);
            }
        });
    }

    @Override
    public void unreachable(ChatRef chat, String reason) {
        transaction.executeWithoutResult(_ -> chats.close(chat, reason, clock.instant()));
    }
}
