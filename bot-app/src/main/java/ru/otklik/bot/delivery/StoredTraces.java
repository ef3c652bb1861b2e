package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.media.MediaUser;
import ru.otklik.bot.platform.ChatRef;

/** What the table {@code delivery} holds of residents and of files. */
@Component
class StoredTraces implements SentToResident, MediaUser {
    private static final String COUNT = """
            select count(*) from delivery where page = :page and chat = :chat and purpose <> 'ACK'""";

    /** They carry the resident's own id, and are worth nothing after seconds. */
    private static final String DROP_ACKNOWLEDGEMENTS = """
            delete from delivery where page = :page and chat = :chat and purpose = 'ACK'""";

    /** A photo's part needs an id to be read; this one is nobody's. */
    private static final String EMPTY = """
            update delivery
            set part = case part ->> 'kind'
                    when 'PHOTO' then '{"kind": "PHOTO", "text": "", "media": "00000000-0000-0000-0000-000000000000"}'::jsonb
                    else '{"kind": "TEXT", "text": ""}'::jsonb
                end,
                reason = case when status = 'PENDING' then 'житель удалил свои данные' end,
                changed_at = case when status = 'PENDING' then :now else changed_at end,
                status = case when status = 'PENDING' then 'REFUSED' else status end,
                chat = 'erased', message_id = null, claimed_until = null
            where page = :page and chat = :chat""";

    /** A messenger's own words may name whom they are about. */
    private static final String EMPTY_ATTEMPTS = """
            update delivery_attempt a set words = null from delivery d
            where d.id = a.delivery and d.page = :page and d.chat = :chat and a.words is not null""";

    private static final String REACHABLE = "delete from unreachable_chat where page = :page and chat = :chat";

    private static final String WAITING = """
            select exists (select from delivery
                where page = :page and chat = :chat and status = 'PENDING' and purpose <> 'ACK')""";

    /** What has been sent or given up needs its photo no more. */
    private static final String WAITS = """
            select exists (select from delivery where status = 'PENDING' and part ->> 'media' = :media)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    StoredTraces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int about(ChatRef chat) {
        return with(COUNT, chat).query(Integer.class).single();
    }

    @Override
    @Transactional
    public void erase(ChatRef chat) {
        with(DROP_ACKNOWLEDGEMENTS, chat).update();
        with(EMPTY_ATTEMPTS, chat).update();
        with(REACHABLE, chat).update();
        with(EMPTY, chat).param("now", time(clock.instant())).update();
    }

    @Override
    public boolean waits(ChatRef chat) {
        return with(WAITING, chat).query(Boolean.class).single();
    }

    @Override
    public boolean uses(MediaId file) {
        return jdbc.sql(WAITS)
                .param("media", file.toString())
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec with(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }
}
