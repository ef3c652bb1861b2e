package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.dialogs.routing.AgencyId;

/** Official answers: kept, and sent to everybody who reported the incident. */
@Component
class Answers {
    private static final String INSERT = """
            insert into answer (incident, agency, author, text, created_at)
            values (:incident, :agency, :author, :text, :now) returning id""";

    private static final String ADD_PHOTO = """
            insert into answer_photo (answer, position, media, moment) values (:answer, :position, :media, :moment)""";

    private static final String SELECT = """
            select a.id, a.incident, a.agency, a.author, a.text, a.created_at,
                   (select array_agg(p.media order by p.position) from answer_photo p where p.answer = a.id) as photos,
                   (select array_agg(p.moment order by p.position) from answer_photo p where p.answer = a.id) as moments
            from answer a
            """;

    private static final String OF_INCIDENT = SELECT + "where a.incident = :incident order by a.id";

    private static final String SAID_TO = SELECT + """
            where a.id in (select own.id from answer own where own.incident = :incident
                           union select t.answer from answer_told t join report r on r.id = t.report where r.incident = :incident)
            order by a.id""";

    private static final String TOLD = """
            insert into answer_told (answer, report) values (:answer, :report) on conflict do nothing""";

    private static final String TOLD_TO = SELECT + """
            join answer_told t on t.answer = a.id where t.report = :report order by a.id""";

    /** An answer as it is stored. */
    record Row(
            long id, long incident, AgencyId agency, String author, String text, List<AnswerPhoto> photos, Instant at) {
        String subject() {
            return Subject.ANSWER.of(id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReportRows reports;
    private final Letters letters;

    Answers(JdbcClient jdbc, Clock clock, ReportRows reports, Letters letters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.reports = reports;
        this.letters = letters;
    }

    void send(IncidentRows.Row incident, String author, String text, List<AnswerPhoto> photos) {
        Instant now = clock.instant();
        long id = jdbc.sql(INSERT)
                .param("incident", incident.id())
                .param("agency", incident.agency().value())
                .param("author", author)
                .param("text", text)
                .param("now", time(now))
                .query(Long.class)
                .single();
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql(ADD_PHOTO)
                    .param("answer", id)
                    .param("position", i)
                    .param("media", photos.get(i).media().value())
                    .param("moment", PhotoRows.word(photos.get(i)), Types.VARCHAR)
                    .update();
        }
        reports.forgetRatings(incident.id());
        Row answer = new Row(id, incident.id(), incident.agency(), author, text, photos, now);
        reports.ofIncident(incident.id()).stream()
                .filter(ReportRows.Row::isFollowed)
                .forEach(report -> tell(report, answer));
    }

    /** Sends the last answer to somebody who came after it. */
    void tellLast(ReportRows.Row report) {
        last(report.incident()).ifPresent(answer -> tell(report, answer));
    }

    Optional<Row> last(long incident) {
        List<Row> answers = of(incident);
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
    }

    List<Row> of(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(Answers::row)
                .list();
    }

    /** What was answered here, and what the residents of its reports were told while those were another incident's. */
    List<Row> saidTo(long incident) {
        return jdbc.sql(SAID_TO).param("incident", incident).query(Answers::row).list();
    }

    /** What this report's resident was told, the oldest first, wherever the report was then. */
    List<Row> toldTo(ReportRows.Row report) {
        return jdbc.sql(TOLD_TO)
                .param("report", report.id())
                .query(Answers::row)
                .list();
    }

    private void tell(ReportRows.Row report, Row answer) {
        jdbc.sql(TOLD).param("answer", answer.id()).param("report", report.id()).update();
        letters.answer(report, answer.agency(), answer.text(), answer.photos(), answer.subject());
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                rs.getLong("id"),
                rs.getLong("incident"),
                new AgencyId(rs.getString("agency")),
                rs.getString("author"),
                rs.getString("text"),
                PhotoRows.of(rs),
                instant(rs, "created_at"));
    }
}
