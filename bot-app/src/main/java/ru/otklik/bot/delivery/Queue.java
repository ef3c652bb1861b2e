package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import tools.jackson.databind.json.JsonMapper;

/** Puts deliveries into their chat's queue, in the caller's transaction. */
@Component
final class Queue {
    private static final String NEXT_IDS = "select nextval('delivery_id') from generate_series(1, :count)";

    private static final String INSERT = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, subject, language, status, reason, repeated,
                replaceable, next_attempt_at, created_at, changed_at)
            values (:id, :place, :page, :chat, :purpose, cast(:part as jsonb), :buttons, :subject, :language, :status, :reason, :repeated,
                :replaceable, :at, :now, :now)
            """;

    private static final String WAITING = """
            select count(*) from delivery
            where page = :page and chat = :chat and status = 'PENDING' and purpose <> 'ACK'
            """;

    private static final String DROP_OLDEST_PROMPTS = """
            update delivery set status = 'UNDELIVERABLE', reason = :reason, changed_at = :now
            where id in (
                select id from delivery
                where page = :page and chat = :chat and status = 'PENDING' and purpose = 'PROMPT' and started_at is null
                order by place limit :count for update skip locked)
            """;

    /** What might have arrived already is sent again rather than dropped. */
    private static final String SUPERSEDE = """
            update delivery set status = 'SUPERSEDED', reason = :reason, changed_at = :now
            where page = :page and chat = :chat and status = 'PENDING' and purpose = 'PROMPT' and replaceable
                and started_at is null and uncertain_since is null
            """;

    private static final String TOO_MANY = "ждёт слишком много сообщений";
    private static final String REPLACED = "заменено следующим сообщением";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RepeatNotes notes;
    private final DeliverySettings settings;

    Queue(JdbcClient jdbc, JsonMapper json, RepeatNotes notes, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.json = json;
        this.notes = notes;
        this.settings = settings;
    }

    /**
     * What belongs together in one chat.
     *
     * @param language the resident's (ISO 639)
     * @param quiet how long it waits before it is sent
     * @param replaceable whether the chat's next prompt drops it while it waits
     */
    record Entry(
            ChatRef chat,
            Row.Kind kind,
            boolean callbackButtons,
            @Nullable String subject,
            String language,
            Duration quiet,
            boolean replaceable) {
        Entry(ChatRef chat, Row.Kind kind, boolean callbackButtons, @Nullable String subject, String language) {
            this(chat, kind, callbackButtons, subject, language, Duration.ZERO, false);
        }
    }

    /**
     * Puts parts at the end. Where too many wait for the chat, the dialog's oldest words give way, for the newest tell where
     * the dialog is; an official answer never does.
     */
    void append(Entry entry, List<StoredPart> parts, Instant now) {
        if (entry.kind() == Row.Kind.PROMPT) {
            supersede(entry.chat(), now);
        }
        boolean room = entry.kind() == Row.Kind.ACK || makeRoom(entry.chat(), parts.size(), now);
        boolean dropped = !room && entry.kind() == Row.Kind.PROMPT;
        var ids = jdbc.sql(NEXT_IDS)
                .param("count", parts.size())
                .query(Long.class)
                .list();
        for (int i = 0; i < parts.size(); i++) {
            insert(entry, ids.get(i), ids.get(i), parts.get(i), now.plus(entry.quiet()), now)
                    .param("repeated", false)
                    .param("status", (dropped ? DeliveryState.UNDELIVERABLE : DeliveryState.PENDING).name())
                    .param("reason", dropped ? TOO_MANY : null)
                    .update();
        }
    }

    /** Puts a marked repeat of an uncertain delivery into its place. */
    void repeat(Row row, Instant at, Instant now) {
        var entry = new Entry(row.chat(), row.kind(), row.callbackButtons(), row.subject(), row.language());
        long id = jdbc.sql(NEXT_IDS).param("count", 1).query(Long.class).single();
        insert(entry, id, row.place(), notes.marked(row.part(), row.language()), at, now)
                .param("repeated", true)
                .param("status", DeliveryState.PENDING.name())
                .param("reason", null)
                .update();
    }

    private JdbcClient.StatementSpec insert(
            Entry entry, long id, long place, StoredPart part, Instant at, Instant now) {
        return jdbc.sql(INSERT)
                .param("id", id)
                .param("place", place)
                .param("page", entry.chat().page().value())
                .param("chat", entry.chat().chat())
                .param("purpose", entry.kind().name())
                .param("part", json.writeValueAsString(PartJson.of(part)))
                .param("buttons", entry.callbackButtons())
                .param("subject", entry.subject())
                .param("language", entry.language())
                .param("replaceable", entry.replaceable())
                .param("at", time(at))
                .param("now", time(now));
    }

    private void supersede(ChatRef chat, Instant now) {
        jdbc.sql(SUPERSEDE)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("reason", REPLACED)
                .param("now", time(now))
                .update();
    }

    private boolean makeRoom(ChatRef chat, int parts, Instant now) {
        int waiting = jdbc.sql(WAITING)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query(Integer.class)
                .single();
        int excess = waiting + parts - settings.pendingPerChat();
        if (excess <= 0) {
            return true;
        }
        return jdbc.sql(DROP_OLDEST_PROMPTS)
                        .param("page", chat.page().value())
                        .param("chat", chat.chat())
                        .param("count", excess)
                        .param("reason", TOO_MANY)
                        .param("now", time(now))
                        .update()
                >= excess;
    }
}
