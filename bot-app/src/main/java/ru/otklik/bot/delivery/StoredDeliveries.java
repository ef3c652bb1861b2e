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
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Walls;

/** What the table {@code delivery} says. */
@Component
final class StoredDeliveries implements Deliveries {
    private static final String OF_SUBJECT = """
            select id, subject, page, chat, dense_rank() over (partition by subject, page, chat order by place) as number,
                case part ->> 'kind' when 'PHOTO' then 'photo' else 'text' end as what, status, attempts, reason, repeated, changed_at,
                purpose = 'ANSWER' and status in ('REFUSED', 'UNCERTAIN', 'UNDELIVERABLE') and chat <> 'erased'
                    and not exists (select from delivery again where again.subject = delivery.subject
                        and again.place = delivery.place and again.id > delivery.id) as lost
            from delivery where subject = any (:subjects) order by place, id
            """;

    private static final String ATTEMPTS = """
            select h.delivery, h.at, h.node, h.result, h.words from delivery_history h
            join delivery d on d.id = h.delivery
            where d.subject = any (:subjects) order by h.at, h.number nulls last
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

    private static final String LAST_SUBJECT = """
            select subject from (
                select subject from delivery
                where page = :page and chat = :chat and purpose <> 'ACK'
                order by place desc, id desc limit 1) last
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
        var names = subjects.toArray(String[]::new);
        var histories = histories(names);
        Map<String, List<Delivery>> all = new HashMap<>();
        jdbc.sql(OF_SUBJECT).param("subjects", names).query(rs -> {
            long id = rs.getLong("id");
            all.computeIfAbsent(rs.getString("subject"), _ -> new ArrayList<>())
                    .add(new Delivery(
                            id,
                            new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                            rs.getInt("number"),
                            rs.getString("what"),
                            DeliveryState.valueOf(rs.getString("status")),
                            rs.getInt("attempts"),
                            rs.getString("reason"),
                            rs.getBoolean("repeated"),
                            rs.getBoolean("lost"),
                            instant(rs, "changed_at"),
                            histories.getOrDefault(id, List.of())));
        });
        return all;
    }

    private Map<Long, List<Attempt>> histories(String[] subjects) {
        Map<Long, List<Attempt>> all = new HashMap<>();
        jdbc.sql(ATTEMPTS).param("subjects", subjects).query(rs -> {
            all.computeIfAbsent(rs.getLong("delivery"), _ -> new ArrayList<>())
                    .add(new Attempt(
                            instant(rs, "at"), rs.getString("node"), rs.getString("result"), rs.getString("words")));
        });
        return all;
    }

    @Override
    public Map<DeliveryState, Integer> counts(String subject) {
        Map<DeliveryState, Integer> counts = new EnumMap<>(DeliveryState.class);
        Walls.outside(() -> jdbc.sql(COUNTS).param("subject", subject).query(rs -> {
            counts.put(DeliveryState.valueOf(rs.getString("status")), rs.getInt("parts"));
        }));
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
    public Optional<String> lastSubject(ChatRef chat) {
        return jdbc.sql(LAST_SUBJECT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query(String.class)
                .optional();
    }

    @Override
    public int sendAgain(String subject) {
        return Walls.outside(() -> Objects.requireNonNull(transaction.execute(_ -> secondChances.forLost(subject))));
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
