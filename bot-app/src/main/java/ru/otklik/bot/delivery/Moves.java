package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.NotOpened;

/** Takes what waits for a chat to the id that the messenger has given it instead, in the caller's transaction. */
@Component
final class Moves {
    private static final Logger log = LoggerFactory.getLogger(Moves.class);

    private static final String WAITING = """
            select id, part from delivery
            where page = :page and chat = :chat and status = 'PENDING' and purpose <> 'ACK' for update
            """;

    private static final String MOVE = """
            update delivery set chat = :chat, part = cast(:part as jsonb), next_attempt_at = least(next_attempt_at, :now),
                changed_at = :now
            where id = :id
            """;

    private final JdbcClient jdbc;
    private final SealedPart sealed;

    Moves(JdbcClient jdbc, SealedPart sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    private record Waiting(long id, String part) {}

    void move(ChatRef from, String newChat, Instant now) {
        var to = new ChatRef(from.page(), newChat);
        jdbc.sql(WAITING)
                .param("page", from.page().value())
                .param("chat", from.chat())
                .query(Waiting.class)
                .list()
                .forEach(waiting -> jdbc.sql(MOVE)
                        .param("id", waiting.id())
                        .param("chat", newChat)
                        .param("part", moved(waiting, from, to))
                        .param("now", time(now))
                        .update());
    }

    /** What can't be opened won't be sent there either. */
    private String moved(Waiting waiting, ChatRef from, ChatRef to) {
        try {
            return sealed.moved(from, to, waiting.part());
        } catch (NotOpened e) {
            log.warn("Delivery {} moves with its chat as it is: {}", waiting.id(), e.getMessage());
            return waiting.part();
        }
    }
}
