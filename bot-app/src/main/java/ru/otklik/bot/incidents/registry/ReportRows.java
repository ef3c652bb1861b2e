package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.NewReport;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.incidents.Verdict;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.taxonomy.TopicId;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code report} and {@code report_media}. */
@Repository
class ReportRows {
    private static final String INSERT = """
            insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, address, fields,
                explanation, language, created_at)
            values (:number, :incident, :page, :chat, :messageId, :callbackButtons, :resident, :words, :address,
                cast(:fields as jsonb), cast(:explanation as jsonb), :language, :now)
            returning id""";

    private static final String ADD_MEDIA = """
            insert into report_media (report, position, media, addition)
            values (:report, (select coalesce(max(position), 0) + 1 from report_media where report = :report), :media, :addition)""";

    private static final String SELECT = """
            select r.*, (select array_agg(m.media order by m.position) from report_media m
                         where m.report = r.id and m.addition is null) as media
            from report r
            """;

    private static final String OF_INCIDENT = SELECT + "where r.incident = :incident order by r.id";

    private static final String OF_CHAT =
            SELECT + "where r.page = :page and r.chat = :chat order by r.id desc limit :limit";

    private static final String ONE_OF_CHAT = SELECT + "where r.page = :page and r.chat = :chat and r.number = :number";

    private static final String ONE = SELECT + "where r.id = :id";

    private static final String OPEN_OF_CHAT = """
            select r.number, i.topic from report r join incident i on i.id = r.incident
            where r.page = :page and r.chat = :chat and r.withdrawn_at is null and r.erased_at is null
                and i.status in ('NEW', 'IN_WORK', 'WAITING', 'REOPENED')
            order by r.id desc limit :limit""";

    private static final String RATE = "update report set verdict = :verdict where id = :id";

    /** A rating is one of the last answer. */
    private static final String FORGET_RATINGS = "update report set verdict = null where incident = :incident";

    private static final String SPEAK = "update report set language = :language where page = :page and chat = :chat";

    private static final String NAMELESS =
            "select number from report where page = :page and chat = :chat and resident = ''";

    private static final String CALLED = "update report set resident = :name where number = :number and resident = ''";

    private static final String WITHDRAW = "update report set withdrawn_at = :now where id = :id";

    /**
     * A report as it is stored.
     *
     * @param origin with which incident it came into its own by a merge, or null
     * @param movedAt when it came there from another one, or null
     */
    record Row(
            long id,
            long incident,
            String number,
            ChatRef chat,
            String messageId,
            boolean callbackButtons,
            String resident,
            String words,
            String address,
            List<Field> fields,
            String language,
            List<MediaId> media,
            @Nullable Verdict verdict,
            @Nullable Explanation explanation,
            Instant at,
            boolean withdrawn,
            boolean erased,
            @Nullable Long origin,
            @Nullable Instant movedAt) {
        /** Whether its resident is still told about it. */
        boolean isFollowed() {
            return !withdrawn && !erased;
        }

        /** Whether what happened to its incident happened to it: it may have come, and others may have, by a merge. */
        boolean shares(@Nullable Long otherOrigin, Instant at) {
            return Objects.equals(origin, otherOrigin) || movedAt != null && !at.isBefore(movedAt);
        }

        ReportView view() {
            return new ReportView(
                    number, chat, resident, words, address, fields, media, at, verdict, explanation, withdrawn, erased);
        }
    }

    private final JdbcClient jdbc;
    private final SealedReport sealed;
    private final JsonMapper json;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, SealedReport sealed, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.json = json;
        this.clock = clock;
    }

    long insert(String number, long incident, NewReport report) {
        long id = jdbc.sql(INSERT)
                .param("number", number)
                .param("incident", incident)
                .param("page", report.chat().page().value())
                .param("chat", report.chat().chat())
                .param("messageId", report.messageId())
                .param("callbackButtons", report.callbackButtons())
                .param("resident", sealed.name(number, report.resident()))
                .param("words", report.words())
                .param("address", report.place().address())
                .param("fields", sealed.fields(number, report.fields()))
                .param(
                        "explanation",
                        report.explanation() == null ? null : json.writeValueAsString(report.explanation()))
                .param("language", report.language())
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
        addMedia(id, null, report.media());
        return id;
    }

    /** @param addition with which they came, or null if with the report itself */
    void addMedia(long report, @Nullable Long addition, List<MediaId> media) {
        for (MediaId id : media) {
            jdbc.sql(ADD_MEDIA)
                    .param("report", report)
                    .param("media", id.value())
                    .param("addition", addition)
                    .update();
        }
    }

    List<Row> ofIncident(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(this::row)
                .list();
    }

    /** The newest first. */
    List<Row> of(ChatRef chat, int limit) {
        return jdbc.sql(OF_CHAT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Those that await an answer, the newest first. */
    List<Input.Own> open(ChatRef chat, int limit) {
        return jdbc.sql(OPEN_OF_CHAT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("limit", limit)
                .query((rs, _) -> {
                    String topic = rs.getString("topic");
                    return new Input.Own(rs.getString("number"), topic == null ? null : new TopicId(topic));
                })
                .list();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(this::row).optional();
    }

    Optional<Row> find(ChatRef chat, String number) {
        return jdbc.sql(ONE_OF_CHAT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("number", number)
                .query(this::row)
                .optional();
    }

    void rate(long id, Verdict verdict) {
        jdbc.sql(RATE).param("id", id).param("verdict", verdict.name()).update();
    }

    void forgetRatings(long incident) {
        jdbc.sql(FORGET_RATINGS).param("incident", incident).update();
    }

    void speak(ChatRef chat, String language) {
        jdbc.sql(SPEAK)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("language", language)
                .update();
    }

    void called(ChatRef chat, String name) {
        jdbc.sql(NAMELESS)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query(String.class)
                .list()
                .forEach(number -> jdbc.sql(CALLED)
                        .param("number", number)
                        .param("name", sealed.name(number, name))
                        .update());
    }

    void withdraw(long id) {
        jdbc.sql(WITHDRAW).param("id", id).param("now", time(clock.instant())).update();
    }

    private Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        String reportNumber = rs.getString("number");
        String verdict = rs.getString("verdict");
        String explanation = rs.getString("explanation");
        return new Row(
                rs.getLong("id"),
                rs.getLong("incident"),
                reportNumber,
                new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                rs.getString("message_id"),
                rs.getBoolean("callback_buttons"),
                sealed.openName(reportNumber, rs.getString("resident")),
                rs.getString("words"),
                rs.getString("address"),
                sealed.openFields(reportNumber, rs.getString("fields")),
                rs.getString("language"),
                mediaIds(rs.getArray("media")),
                verdict == null ? null : Verdict.valueOf(verdict),
                explanation == null ? null : json.readValue(explanation, Explanation.class),
                instant(rs, "created_at"),
                rs.getObject("withdrawn_at") != null,
                rs.getObject("erased_at") != null,
                rs.getObject("origin", Long.class),
                instantOrNull(rs, "moved_at"));
    }

    static List<MediaId> mediaIds(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(MediaId::new).toList();
    }
}
