package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;

/** Agencies' questions: kept, and sent to everybody who reported the incident. */
@Component
class Questions {
    private static final String INSERT = """
            insert into question (incident, agency, author, text, created_at)
            values (:incident, :agency, :author, :text, :now) returning id""";

    private static final String ASKED_IN = """
            select * from question
            where id in (select own.id from question own where own.incident = :incident
                         union select a.question from question_asked a join report r on r.id = a.report where r.incident = :incident)
            order by id""";

    private static final String ASKED = "insert into question_asked (question, report) values (:question, :report)";

    private static final String ASKED_OF = """
            select q.* from question q join question_asked a on a.question = q.id where a.report = :report order by q.id""";

    private static final String WAITING = """
            select r.number
            from report r
            join incident i on i.id = r.incident
            join lateral (
                select max(a.question) as id from question_asked a where a.report = r.id) q on q.id is not null
            where r.page = :page and r.chat = :chat and r.withdrawn_at is null and i.status = 'WAITING'
                and not exists (select from addition a where a.report = r.id and a.question = q.id)
            order by q.id desc, r.id desc""";

    /** A question as it is stored. */
    record Row(long id, AgencyId agency, String author, String text, Instant at) {
        String subject() {
            return Subject.QUESTION.of(id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Letters letters;

    Questions(JdbcClient jdbc, Clock clock, Letters letters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.letters = letters;
    }

    void send(IncidentRows.Row incident, String author, String text, List<ReportRows.Row> to) {
        long id = jdbc.sql(INSERT)
                .param("incident", incident.id())
                .param("agency", incident.agency().value())
                .param("author", author)
                .param("text", text)
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
        for (ReportRows.Row report : to) {
            jdbc.sql(ASKED).param("question", id).param("report", report.id()).update();
            letters.question(report, incident.agency(), text, Subject.QUESTION.of(id));
        }
    }

    /** What was asked here, and what the residents of its reports were asked while those were another incident's. */
    List<Row> askedIn(long incident) {
        return jdbc.sql(ASKED_IN)
                .param("incident", incident)
                .query(Questions::row)
                .list();
    }

    /** The last question that this report's resident was asked. */
    Optional<Row> lastFor(ReportRows.Row report) {
        List<Row> asked = askedOf(report);
        return asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast());
    }

    /** What this report's resident was asked, the oldest first, wherever the report was then. */
    List<Row> askedOf(ReportRows.Row report) {
        return jdbc.sql(ASKED_OF)
                .param("report", report.id())
                .query(Questions::row)
                .list();
    }

    /** Numbers of the chat's reports that wait for a reply, the newest question first. */
    List<String> waitingFor(ChatRef chat) {
        return jdbc.sql(WAITING)
                .param("page", chat.page().value())
                .param("chat", chat.chat())
                .query(String.class)
                .list();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new AgencyId(rs.getString("agency")),
                rs.getString("author"),
                rs.getString("text"),
                instant(rs, "created_at"));
    }
}
