package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;

/** Which chats take messages. */
@Component
final class Chats {
    private static final String CLOSE = """
            insert into unreachable_chat (page, chat, since, reason) values (:page, :chat, :now, :reason)
            on conflict (page, chat) do nothing
            """;

    /** What is being sent at this moment comes to its own end. */
    private static final String REFUSE_WAITING = """
            update delivery set status = 'REFUSED', reason = :reason, changed_at = :now
            where page = :page and chat = :chat and status = 'PENDING' and purpose <> 'ACK' and started_at is null
            """;

    private static final String OPEN = "delete from unreachable_chat where page = :page and chat = :chat";

    private final JdbcClient jdbc;

    Chats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing goes to the chat any more, until it is opened. */
    void close(ChatRef chat, String reason, Instant now) {
        with(CLOSE, chat).param("reason", reason).param("now", time(now)).update();
        with(REFUSE_WAITING, chat)
                .param("reason", reason)
                .param("now", time(now))
                .update();
    }

    /** @return whether it was closed */
    boolean open(ChatRef chat) {
        return with(OPEN, chat).update() > 0;
    }

    private JdbcClient.StatementSpec with(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }
}
