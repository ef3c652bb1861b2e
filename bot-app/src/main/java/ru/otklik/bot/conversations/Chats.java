package ru.otklik.bot.conversations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.conversations.ChatState.Pace;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Progress;

/** The table {@code chat}. */
@Repository
class Chats {
    private static final Duration NAME_LASTS = Duration.ofDays(30);
    /** Whoever writes again so soon has hardly read the reply. */
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private static final Duration NAME_IS_ASKED_AGAIN = Duration.ofHours(1);

    private static final String CREATE = """
            insert into chat (page, chat, progress, created_at, changed_at)
            values (:page, :chat, :progress, :now, :now) on conflict do nothing""";

    private static final String LOCK = """
            select progress, resident, callback_buttons, consent_version, changed_at from chat
            where page = :page and chat = :chat for update""";

    private static final String SAVE = """
            update chat set progress = :progress, resident = :resident, callback_buttons = :callbackButtons, media = :media,
                changed_at = :now, begun_at = case when :reporting then coalesce(begun_at, :now) end
            where page = :page and chat = :chat""";

    private static final String BEGUN_AT = "select begun_at from chat where page = :page and chat = :chat";

    private static final String CONSENT = """
            update chat
            set consent_version = :version, consent_at = :now, named_at = case when resident = '' then null else named_at end
            where page = :page and chat = :chat""";

    /** The time is the claim by which the name is known that was asked for then. */
    private static final String ASK_NAME = """
            update chat set named_at = :now
            where page = :page and chat = :chat
                and (named_at is null or named_at < :old or (resident = '' and named_at < :recent))""";

    private static final String NAME = """
            update chat set resident = :name where page = :page and chat = :chat and named_at = :asked""";

    private static final String CONSENT_AT = """
            select consent_at from chat where page = :page and chat = :chat""";

    private static final String USED = "select exists (select from chat where media @> array[cast(:media as uuid)])";

    private static final String DROP_MEDIA = """
            with held as (select media from chat where page = :page and chat = :chat for update),
                dropped as (update chat set media = '{}' where page = :page and chat = :chat)
            select unnest(media) from held""";

    private static final String FORGET = """
            update chat set resident = '', consent_version = null, consent_at = null, named_at = :now
            where page = :page and chat = :chat""";

    /** What the dialog knows goes; the language stays for the farewell. */
    private static final String EMPTY = """
            update chat set resident = '', progress = :progress, begun_at = null where page = :page and chat = :chat""";

    private static final String TRACE = """
            select consent_version is not null as consented, changed_at from chat
            where page = :page and chat = :chat for update""";

    private static final String DELETE = "delete from chat where page = :page and chat = :chat";

    private static final String DATA_SENT = """
            update chat set data_sent_at = :now
            where page = :page and chat = :chat and (data_sent_at is null or data_sent_at <= :before)""";

    private static final String NAME_OF = "select resident from chat where page = :page and chat = :chat";

    /** What is known of a chat that was erased. */
    record Trace(boolean consented, Instant changedAt) {}

    private final JdbcClient jdbc;
    private final SealedChat sealed;
    private final Clock clock;

    Chats(JdbcClient jdbc, SealedChat sealed, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** Holds the chat until the transaction ends; a chat that writes for the first time is made. */
    ChatState lock(ChatRef ref) {
        return find(ref, false)
                .or(() -> {
                    create(ref);
                    return find(ref, true);
                })
                .orElseThrow();
    }

    private void create(ChatRef ref) {
        jdbc.sql(CREATE)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .param("progress", sealed.progress(ref, Progress.NEW))
                .param("now", now())
                .update();
    }

    private Optional<ChatState> find(ChatRef ref, boolean isNew) {
        return jdbc.sql(LOCK)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .query((rs, _) -> new ChatState(
                        ref,
                        sealed.openProgress(ref, rs.getString("progress"), rs.getString("consent_version")),
                        sealed.openName(ref, rs.getString("resident")),
                        rs.getBoolean("callback_buttons"),
                        isNew ? Pace.CALM : pace(rs.getObject("changed_at", OffsetDateTime.class))))
                .optional();
    }

    private Pace pace(OffsetDateTime before) {
        return before.isAfter(now().minus(MOMENT)) ? Pace.QUICK : Pace.CALM;
    }

    void save(ChatState chat) {
        jdbc.sql(SAVE)
                .param("page", chat.ref().page().value())
                .param("chat", chat.ref().chat())
                .param("progress", sealed.progress(chat.ref(), chat.progress()))
                .param("resident", sealed.name(chat.ref(), chat.resident()))
                .param("callbackButtons", chat.callbackButtons())
                .param("media", media(chat.progress()))
                .param("reporting", chat.progress().step().isReporting())
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

    /** When the resident began to tell what they are reporting now. */
    Optional<Instant> begunAt(ChatRef ref) {
        return jdbc.sql(BEGUN_AT)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .query((rs, _) -> Optional.ofNullable(rs.getObject("begun_at", OffsetDateTime.class)))
                .optional()
                .flatMap(at -> at)
                .map(OffsetDateTime::toInstant);
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

    /**
     * Notes that the messenger is asked for the resident's name, if that was not done lately.
     *
     * @return under what the name is to be kept; empty if it need not be asked for
     */
    Optional<Instant> askName(ChatRef ref) {
        // As the database keeps it, so that it is found again.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int due = jdbc.sql(ASK_NAME)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("old", now.minus(NAME_LASTS).atOffset(ZoneOffset.UTC))
                .param("recent", now.minus(NAME_IS_ASKED_AGAIN).atOffset(ZoneOffset.UTC))
                .update();
        return due == 1 ? Optional.of(now) : Optional.empty();
    }

    /**
     * Keeps the name that the messenger has told.
     *
     * @return false if the resident was forgotten since it was asked for, or it was asked for anew
     */
    boolean name(ChatRef ref, String name, Instant asked) {
        return jdbc.sql(NAME)
                        .param("page", ref.page().value())
                        .param("chat", ref.chat())
                        .param("name", sealed.name(ref, name))
                        .param("asked", asked.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether a draft of any chat holds the file. */
    boolean use(MediaId file) {
        return jdbc.sql(USED).param("media", file.value()).query(Boolean.class).single();
    }

    /** @return the files of the chat's draft, which needs them no more */
    List<MediaId> dropMedia(ChatRef ref) {
        return jdbc.sql(DROP_MEDIA)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .query((rs, _) -> new MediaId(rs.getObject(1, UUID.class)))
                .list();
    }

    /** Of the report that is being made, and of those that follow it. */
    private static UUID[] media(Progress progress) {
        return Stream.of(progress.draft().attached(), progress.draft().several().attached())
                .flatMap(attached -> Stream.concat(attached.photos().stream(), attached.files().stream()))
                .map(id -> MediaId.of(id).value())
                .distinct()
                .toArray(UUID[]::new);
    }

    /** Nothing that was said stays. */
    void empty(ChatRef ref) {
        of(EMPTY, ref).param("progress", sealed.progress(ref, Progress.NEW)).update();
    }

    /** Holds the chat until the transaction ends, if there is one. */
    Trace trace(ChatRef ref) {
        return of(TRACE, ref)
                .query((rs, _) -> new Trace(
                        rs.getBoolean("consented"),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .optional()
                .orElse(new Trace(false, Instant.EPOCH));
    }

    /** Nobody else changes it until the transaction ends; does nothing where there is none. */
    void hold(ChatRef ref) {
        of(TRACE, ref).query(_ -> {});
    }

    void delete(ChatRef ref) {
        of(DELETE, ref).update();
    }

    /**
     * Notes that the resident is sent their data.
     *
     * @return false, and nothing is noted, if that was done less than this time ago
     */
    boolean sendData(ChatRef ref, Duration atMostEvery) {
        return of(DATA_SENT, ref)
                        .param("now", now())
                        .param("before", now().minus(atMostEvery))
                        .update()
                == 1;
    }

    /** What the messenger calls the resident; empty if nobody knows, or it can't be opened. */
    Optional<String> nameOf(ChatRef ref) {
        return of(NAME_OF, ref)
                .query(String.class)
                .optional()
                .map(name -> sealed.nameIfReadable(ref, name))
                .filter(name -> !name.isEmpty());
    }

    private JdbcClient.StatementSpec of(String sql, ChatRef ref) {
        return jdbc.sql(sql).param("page", ref.page().value()).param("chat", ref.chat());
    }

    /** Name and consent go; that there was a chat remains. */
    void forget(ChatRef ref) {
        jdbc.sql(FORGET)
                .param("page", ref.page().value())
                .param("chat", ref.chat())
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
