package ru.otklik.bot.incidents;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

/** The tables {@code report} and {@code report_media}. */
@Repository
class ReportRows {
    private static final String INSERT = """
            insert into report (number, incident, page, chat, message_id, callback_buttons, resident, words, created_at)
            values (:number, :incident, :page, :chat, :messageId, :callbackButtons, :resident, :words, :now)
            returning id""";

    private static final String ADD_MEDIA = """
            insert into report_media (report, position, media)
            values (:report, (select coalesce(max(position), 0) + 1 from report_media where report = :report), :media)""";

    private static final String OF_INCIDENT = """
            select r.*, (select array_agg(m.media order by m.position) from report_media m where m.report = r.id) as media
            from report r where r.incident = :incident order by r.id""";

    private static final String OF_CHAT = """
            select r.*, (select array_agg(m.media order by m.position) from report_media m where m.report = r.id) as media
            from report r where r.page = :page and r.chat = :chat order by r.id desc limit 20""";

    private static final String ONE_OF_CHAT = """
            select r.*, (select array_agg(m.media order by m.position) from report_media m where m.report = r.id) as media
            from report r where r.page = :page and r.chat = :chat and r.number = :number""";

    private static final String RATE = "update report set verdict = :verdict where id = :id";

    /** A report as it is stored. */
    record Row(
            long id,
            String number,
            ChatRef chat,
            String messageId,
            boolean callbackButtons,
            String resident,
            String words,
            List<MediaId> media,
            @Nullable Verdict verdict,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReportRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(String number, long incident, NewReport report) {
        long id = jdbc.sql(INSERT)
                .param("number", number)
                .param("incident", incident)
                .param("page", report.chat().page().value())
                .param("chat", report.chat().chat())
                .param("messageId", report.messageId())
                .param("callbackButtons", report.callbackButtons())
                .param("resident", report.resident())
                .param("words", report.words())
                .param("now", IncidentRows.time(clock.instant()))
                .query(Long.class)
                .single();
        addMedia(id, report.media());
    }

    void addMedia(long report, List<MediaId> media) {
        for (MediaId id : media) {
            jdbc.sql(ADD_MEDIA)
                    .param("report", report)
                    .param("media", id.value())
                    .update();
        }
    }

    List<Row> ofIncident(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(ReportRows::row)
                .list();
    }

    List<Row> of(ChatRef chat) {
        return jdbc.sql(OF_CHAT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query(ReportRows::row)
                .list();
    }

    Optional<Row> find(ChatRef chat, String number) {
        return jdbc.sql(ONE_OF_CHAT)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("number", number)
                .query(ReportRows::row)
                .optional();
    }

    void rate(long id, Verdict verdict) {
        jdbc.sql(RATE).param("id", id).param("verdict", verdict.name()).update();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        String verdict = rs.getString("verdict");
        return new Row(
                rs.getLong("id"),
                rs.getString("number"),
                new ChatRef(new PageId(rs.getString("page")), rs.getString("chat")),
                rs.getString("message_id"),
                rs.getBoolean("callback_buttons"),
                rs.getString("resident"),
                rs.getString("words"),
                mediaIds(rs.getArray("media")),
                verdict == null ? null : Verdict.valueOf(verdict),
                IncidentRows.instant(rs, "created_at"));
    }

    static List<MediaId> mediaIds(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(MediaId::new).toList();
    }
}
