package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** The table {@code addition}: what residents said after their reports. */
@Repository
class Additions {
    private static final String INSERT = """
            insert into addition (report, question, words, created_at) values (:report, :question, :words, :now) returning id""";

    private static final String OF_INCIDENT = """
            select a.report, a.question is not null as reply, a.words, a.created_at,
                   (select array_agg(m.media order by m.position) from report_media m where m.addition = a.id) as media
            from addition a join report r on r.id = a.report
            where r.incident = :incident order by a.id""";

    private static final String LAST = """
            select a.id, a.question, a.words,
                   (select array_agg(m.media order by m.position) from report_media m where m.addition = a.id) as media
            from addition a where a.report = :report order by a.id desc limit 1""";

    private static final String ADDED_SINCE = """
            select r.number from addition a join report r on r.id = a.report
            where r.page = :page and r.chat = :chat and a.created_at >= :since
            order by a.id desc limit 1""";

    private static final String DROP_MEDIA = "delete from report_media where addition = :id";

    private static final String DROP = "delete from addition where id = :id";

    /**
     * What was taken out again.
     *
     * @param question what it replied to; 0 if to nothing
     */
    record Reply(long question, String words, List<MediaId> media) {}

    /** @param reply whether it answers an agency's question */
    record Row(long report, boolean reply, String words, List<MediaId> media, Instant at) {}

    private final JdbcClient jdbc;
    private final ReportRows reports;
    private final SealedReport sealed;
    private final Clock clock;

    Additions(JdbcClient jdbc, ReportRows reports, SealedReport sealed, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.sealed = sealed;
        this.clock = clock;
    }

    /** @param question what it replies to, or null */
    void insert(long report, @Nullable Long question, String words, List<MediaId> media) {
        long addition = jdbc.sql(INSERT)
                .param("report", report)
                .param("question", question)
                .param("words", sealed.added(report, words))
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
        reports.addMedia(report, addition, media);
    }

    List<Row> of(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query((rs, _) -> new Row(
                        rs.getLong("report"),
                        rs.getBoolean("reply"),
                        sealed.shownAdded(rs.getLong("report"), rs.getString("words")),
                        ReportRows.mediaIds(rs.getArray("media")),
                        instant(rs, "created_at")))
                .list();
    }

    /** The number of the chat's report that something was added to last. */
    Optional<String> addedToSince(ChatRef chat, Instant since) {
        return jdbc.sql(ADDED_SINCE)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .param("since", time(since))
                .query(String.class)
                .optional();
    }

    /** @return what it was; empty if nothing was added to the report */
    Optional<Reply> dropLast(long report) {
        Optional<Dropped> last = jdbc.sql(LAST)
                .param("report", report)
                .query((rs, _) -> new Dropped(
                        rs.getLong("id"),
                        new Reply(
                                rs.getLong("question"),
                                sealed.openAdded(report, rs.getString("words")),
                                ReportRows.mediaIds(rs.getArray("media")))))
                .optional();
        last.ifPresent(dropped -> {
            jdbc.sql(DROP_MEDIA).param("id", dropped.id()).update();
            jdbc.sql(DROP).param("id", dropped.id()).update();
        });
        return last.map(Dropped::reply);
    }

    private record Dropped(long id, Reply reply) {}
}
