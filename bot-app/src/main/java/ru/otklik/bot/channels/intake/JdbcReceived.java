package ru.otklik.bot.channels.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.channels.ReceivedFromResident;
import ru.otklik.bot.platform.ChatRef;

/** {@link ReceivedFromResident} on table {@code inbound}. */
@Repository
class JdbcReceived implements ReceivedFromResident {
    private static final String COUNT = "select count(*) from inbound where page = :page and chat = :chat";

    /** The messenger's key stays: it tells a repeated update, and nothing of the resident. */
    private static final String EMPTY = """
            update inbound
            set raw = '{}', chat = 'erased', reason = null,
                status = case when status = 'PENDING' and claimed_until is null then 'DONE' else status end
            where page = :page and chat = :chat""";

    private final JdbcClient jdbc;

    JdbcReceived(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int about(ChatRef chat) {
        return with(COUNT, chat).query(Integer.class).single();
    }

    @Override
    public void erase(ChatRef chat) {
        with(EMPTY, chat).update();
    }

    private JdbcClient.StatementSpec with(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }
}
