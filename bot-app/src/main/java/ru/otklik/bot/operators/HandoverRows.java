package ru.otklik.bot.operators;

import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_NAME;
import static ru.otklik.bot.platform.PersonalColumn.HANDOVER_WORDS;
import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Sealing;
import ru.otklik.dialogs.routing.AgencyId;

/** The table {@code handover}. */
@Repository
class HandoverRows {
    private static final String OPEN = """
            insert into handover
                (page, chat, agency, resident, callback_buttons, language, opened_at, waiting_since, last_at)
            values (:page, :chat, :agency, :resident, :buttons, :language, :now, :now, :now)
            on conflict (page, chat) where closed_at is null do nothing""";

    private static final String OPEN_OF_CHAT =
            "select id from handover where page = :page and chat = :chat and closed_at is null";

    private static final String CALLED =
            "update handover set resident = :name where page = :page and chat = :chat and resident = ''";

    private static final String SPEAK =
            "update handover set language = :language where page = :page and chat = :chat and closed_at is null";

    private static final String LINE = """
            select h.*, coalesce(m.words, '') as words, m.author is not null as from_agency,
                (select count(*) from handover_media f where f.message = m.id) as attached,
                (select count(*) from handover_message u
                 where u.handover = h.id and u.author is null and u.id > h.seen) as unread
            from handover h
            left join lateral (
                select id, words, author from handover_message where handover = h.id order by id desc limit 1) m on true
            """;

    private static final String ONE = LINE + "where h.id = :id";

    private static final String LIST_OPEN = LINE + """
            where (:all or h.agency = :agency) and h.closed_at is null
            order by h.waiting_since nulls last, h.last_at desc limit :limit""";

    private static final String LIST_CLOSED = LINE + """
            where (:all or h.agency = :agency) and h.closed_at is not null order by h.closed_at desc limit :limit""";

    private static final String WAITING = """
            select count(*) from handover
            where agency = :agency and closed_at is null and waiting_since is not null""";

    private static final String RESIDENT_SPOKE = """
            update handover set waiting_since = coalesce(waiting_since, :now), last_at = :now where id = :id""";

    private static final String AGENCY_SPOKE = """
            update handover set waiting_since = null, last_at = :now
            where id = :id and closed_at is null returning callback_buttons, language""";

    private static final String SEEN = "update handover set seen = :message where id = :id and seen < :message";

    private static final String CLOSE = """
            update handover set closed_at = :now, closed_by = :by, waiting_since = null
            where id = :id and closed_at is null""";

    private static final String FORGET = "delete from handover where page = :page and chat = :chat";

    /** Of the last words, so many characters show what it is about. */
    private static final int BEGINNING = 300;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    HandoverRows(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    void open(ChatRef chat, AgencyId agency, String resident, boolean callbackButtons, String language) {
        of(OPEN, chat)
                .param("agency", agency.value())
                .param("resident", sealed(chat, resident))
                .param("buttons", callbackButtons)
                .param("language", language)
                .param("now", time(clock.instant()))
                .update();
    }

    void called(ChatRef chat, String name) {
        of(CALLED, chat).param("name", sealed(chat, name)).update();
    }

    void speak(ChatRef chat, String language) {
        of(SPEAK, chat).param("language", language).update();
    }

    OptionalLong openOf(ChatRef chat) {
        return of(OPEN_OF_CHAT, chat)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    Optional<ChatLine> find(Viewer viewer, long id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .query(this::line)
                .optional()
                .filter(line -> viewer.curator() || viewer.agency().equals(line.agency()));
    }

    List<ChatLine> list(Viewer viewer, boolean open, int limit) {
        return jdbc.sql(open ? LIST_OPEN : LIST_CLOSED)
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .param("limit", limit)
                .query(this::line)
                .list();
    }

    int waiting(AgencyId agency) {
        return jdbc.sql(WAITING)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    void residentSpoke(long id) {
        jdbc.sql(RESIDENT_SPOKE)
                .param("id", id)
                .param("now", time(clock.instant()))
                .update();
    }

    /**
     * How the resident is spoken to.
     *
     * @param callbackButtons whether their client shows buttons that answer without a message
     * @param language of the chat (ISO 639)
     */
    record Manner(boolean callbackButtons, String language) {}

    /** @return empty if the chat is closed */
    Optional<Manner> agencySpoke(long id) {
        return jdbc.sql(AGENCY_SPOKE)
                .param("id", id)
                .param("now", time(clock.instant()))
                .query((rs, _) -> new Manner(rs.getBoolean("callback_buttons"), rs.getString("language")))
                .optional();
    }

    void seen(long id, long message) {
        jdbc.sql(SEEN).param("id", id).param("message", message).update();
    }

    /**
     * @param by who of the agency; empty if the resident left
     * @return false if it was closed already
     */
    boolean close(long id, String by) {
        return jdbc.sql(CLOSE)
                        .param("id", id)
                        .param("by", by)
                        .param("now", time(clock.instant()))
                        .update()
                == 1;
    }

    void forget(ChatRef chat) {
        of(FORGET, chat).update();
    }

    private JdbcClient.StatementSpec of(String sql, ChatRef chat) {
        return jdbc.sql(sql).param("page", chat.page().value()).param("chat", chat.chat());
    }

    private String sealed(ChatRef chat, String name) {
        return sealing.seal(HANDOVER_NAME, name, chat.page().value(), chat.chat());
    }

    private ChatLine line(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        ChatRef chat = new ChatRef(new PageId(rs.getString("page")), rs.getString("chat"));
        String words = sealing.shown(HANDOVER_WORDS, rs.getString("words"), rs.getString("id"));
        Instant closed = instantOrNull(rs, "closed_at");
        return new ChatLine(
                rs.getLong("id"),
                chat,
                new AgencyId(rs.getString("agency")),
                sealing.shown(
                        HANDOVER_NAME, rs.getString("resident"), chat.page().value(), chat.chat()),
                instant(rs, "opened_at"),
                instantOrNull(rs, "waiting_since"),
                instant(rs, "last_at"),
                words.substring(
                        0, words.offsetByCodePoints(0, Math.min(BEGINNING, words.codePointCount(0, words.length())))),
                rs.getInt("attached"),
                rs.getBoolean("from_agency"),
                rs.getInt("unread"),
                closed == null
                        ? null
                        : new ChatLine.Closing(closed, Objects.requireNonNullElse(rs.getString("closed_by"), "")));
    }
}
