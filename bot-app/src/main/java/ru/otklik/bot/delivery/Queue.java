package ru.otklik.bot.delivery;

import static java.sql.Types.BIGINT;
import static java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
import static java.sql.Types.VARCHAR;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;

/** Puts deliveries into their chat's queue, in the caller's transaction. */
@Component
final class Queue {
    /** A repeat keeps the place of what it repeats. */
    private static final String INSERT = """
            insert into delivery (id, place, page, chat, purpose, part, callback_buttons, subject, language, status, reason, repeated,
                replaceable, attempts, claim, claimed_until, started_at, next_attempt_at, created_at, changed_at)
            values (nextval('delivery_id'), coalesce(cast(:place as bigint), currval('delivery_id')), :page, :chat, :purpose,
                cast(:part as jsonb), :buttons, :subject, :language, :status, :reason, :repeated, :replaceable,
                :begun, :begun, :until, :started, :at, :now, :now)
            """;

    private static final String INSERT_BEGUN = INSERT + "returning " + Rows.COLUMNS;

    private static final String LINE = """
            select count(*) as waiting, count(*) filter (where purpose <> 'NOTICE') as ahead,
                count(*) filter (where purpose = 'PROMPT' and replaceable and started_at is null and uncertain_since is null)
                    as replaceable
            from delivery
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
    private final SealedPart sealed;
    private final Rows rows;
    private final RepeatNotes notes;
    private final DeliverySettings settings;

    Queue(JdbcClient jdbc, SealedPart sealed, Rows rows, RepeatNotes notes, DeliverySettings settings) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.rows = rows;
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
     * What waits for a chat.
     *
     * @param ahead what the next prompt has to wait for
     * @param replaceable what it takes the place of
     */
    private record Line(int waiting, int ahead, int replaceable) {
        static final Line EMPTY = new Line(0, 0, 0);
    }

    /** As {@link #appendBegun}, for the courier to find. */
    void append(Entry entry, List<StoredPart> parts, Instant now) {
        append(entry, parts, now, null);
    }

    /**
     * Puts parts at the end. Where too many wait for the chat, the dialog's oldest words give way, for the newest tell where
     * the dialog is; an official answer never does.
     *
     * @param lease how long this node needs for the call
     * @return the first part as a row whose call has begun, if nothing waits before it: nobody but this node carries it
     */
    Optional<Row> appendBegun(Entry entry, List<StoredPart> parts, Instant now, Duration lease) {
        return append(entry, parts, now, lease);
    }

    private Optional<Row> append(Entry entry, List<StoredPart> parts, Instant now, @Nullable Duration lease) {
        var line = entry.kind() == Row.Kind.ACK ? Line.EMPTY : line(entry.chat());
        int superseded = entry.kind() == Row.Kind.PROMPT && line.replaceable() > 0 ? supersede(entry.chat(), now) : 0;
        int excess = line.waiting() - superseded + parts.size() - settings.pendingPerChat();
        boolean room = entry.kind() == Row.Kind.ACK || excess <= 0 || dropOldest(entry.chat(), excess, now);
        if (!room && entry.kind() == Row.Kind.PROMPT) {
            parts.forEach(part -> insert(INSERT, entry, part, now)
                    .param("status", DeliveryState.UNDELIVERABLE.name())
                    .param("reason", TOO_MANY, VARCHAR)
                    .update());
            return Optional.empty();
        }
        var born = Optional.<Row>empty();
        for (var part : parts) {
            if (lease != null && line.ahead() == superseded && part == parts.getFirst()) {
                born = Optional.of(insert(INSERT_BEGUN, entry, part, now)
                        .param("begun", 1)
                        .param("started", time(now), TIMESTAMP_WITH_TIMEZONE)
                        .param("until", time(now.plus(lease)), TIMESTAMP_WITH_TIMEZONE)
                        .query(rows)
                        .single());
            } else {
                insert(INSERT, entry, part, now).update();
            }
        }
        return born;
    }

    /** Keeps what was not stored before, to be sent at that time. */
    void keep(Row row, Instant at, boolean spent) {
        var entry = new Entry(row.chat(), row.kind(), row.callbackButtons(), row.subject(), row.language());
        insert(INSERT, entry, row.part(), row.createdAt())
                .param("begun", spent ? row.attempts() : row.attempts() - 1)
                .param("at", time(at))
                .update();
    }

    /** Puts a marked repeat of an uncertain delivery into its place. */
    void repeat(Row row, Instant at, Instant now) {
        var entry = new Entry(row.chat(), row.kind(), row.callbackButtons(), row.subject(), row.language());
        insert(INSERT, entry, notes.marked(row.part(), row.language()), now)
                .param("place", row.place(), BIGINT)
                .param("at", time(at))
                .param("repeated", true)
                .update();
    }

    /** Whatever may be null has its type told: the driver would have the statement parsed and planned anew whenever it changes. */
    private JdbcClient.StatementSpec insert(String sql, Entry entry, StoredPart part, Instant now) {
        return jdbc.sql(sql)
                .param("place", null, BIGINT)
                .param("page", entry.chat().page().value())
                .param("chat", entry.chat().chat())
                .param("purpose", entry.kind().name())
                .param("part", sealed.seal(entry.chat(), part))
                .param("buttons", entry.callbackButtons())
                .param("subject", entry.subject(), VARCHAR)
                .param("language", entry.language())
                .param("status", DeliveryState.PENDING.name())
                .param("reason", null, VARCHAR)
                .param("repeated", false)
                .param("replaceable", entry.replaceable())
                .param("begun", 0)
                .param("started", null, TIMESTAMP_WITH_TIMEZONE)
                .param("until", null, TIMESTAMP_WITH_TIMEZONE)
                .param("at", time(now.plus(entry.quiet())))
                .param("now", time(now));
    }

    private Line line(ChatRef chat) {
        return with(LINE, chat).query(Line.class).single();
    }

    private int supersede(ChatRef chat, Instant now) {
        return with(SUPERSEDE, chat)
                .param("reason", REPLACED)
                .param("now", time(now))
                .update();
    }

    private boolean dropOldest(ChatRef chat, int excess, Instant now) {
        int dropped = with(DROP_OLDEST_PROMPTS, chat)
                .param("count", excess)
                .param("reason", TOO_MANY)
                .param("now", time(now))
                .update();
        return dropped >= excess;
    }

    private JdbcClient.StatementSpec with(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }
}
