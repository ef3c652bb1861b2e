package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Progress;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code chat}. */
@Repository
class Chats {
    private static final Logger log = LoggerFactory.getLogger(Chats.class);

    private static final String CREATE = """
            insert into chat (page, chat, progress, created_at, changed_at)
            values (:page, :chat, :progress, :now, :now) on conflict do nothing""";

    private static final String LOCK = """
            select progress, resident, callback_buttons, consent_version from chat
            where page = :page and chat = :chat for update""";

    private static final String SAVE = """
            update chat set progress = :progress, resident = :resident, callback_buttons = :callbackButtons, changed_at = :now
            where page = :page and chat = :chat""";

    private static final String CONSENT = """
            update chat set consent_version = :version, consent_at = :now where page = :page and chat = :chat""";

    private static final String CONSENT_AT = """
            select consent_at from chat where page = :page and chat = :chat""";

    private static final String FORGET = """
            update chat set resident = '', consent_version = null, consent_at = null where page = :page and chat = :chat""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Chats(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Holds the chat until the transaction ends; a chat that writes for the first time is made. */
    ChatState lock(ChatRef ref) {
        jdbc.sql(CREATE)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .param("progress", json.writeValueAsString(Progress.NEW))
                .param("now", now())
                .update();
        return jdbc.sql(LOCK)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .query((rs, _) -> new ChatState(
                        ref,
                        progress(ref, rs.getString("progress"), rs.getString("consent_version")),
                        rs.getString("resident"),
                        rs.getBoolean("callback_buttons")))
                .single();
    }

    void save(ChatState chat) {
        jdbc.sql(SAVE)
                .param("page", chat.ref().page().value())
                .param("chat", chat.ref().chat())
                .param("progress", json.writeValueAsString(chat.progress()))
                .param("resident", chat.resident())
                .param("callbackButtons", chat.callbackButtons())
                .param("now", now())
                .update();
    }

    void keepConsent(ChatRef ref, String version) {
        jdbc.sql(CONSENT)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .param("version", version)
                .param("now", now())
                .update();
    }

    /** When the consent now in force was given. */
    Optional<Instant> consentAt(ChatRef ref) {
        return jdbc.sql(CONSENT_AT)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .query((rs, _) -> Optional.ofNullable(rs.getObject("consent_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .optional()
                .flatMap(at -> at);
    }

    /** Name and consent go; that there was a chat remains. */
    void forget(ChatRef ref) {
        jdbc.sql(FORGET)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .update();
    }

    /** A progress that this version can't read begins anew; the consent stays. */
    private Progress progress(ChatRef ref, String stored, @Nullable String consent) {
        try {
            return json.readValue(stored, Progress.class);
        } catch (JacksonException e) {
            log.warn(
                    "the progress of a chat of page {} can't be read and begins anew: {}",
                    ref.page(),
                    e.getOriginalMessage());
            return Progress.NEW.consenting(consent);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
