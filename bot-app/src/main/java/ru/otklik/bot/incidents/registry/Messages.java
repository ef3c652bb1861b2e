package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.dialogs.routing.AgencyId;

/** What agencies write to residents that is neither an answer nor a question: kept, and sent to those it is for. */
@Component
class Messages {
    private static final String INSERT = """
            insert into message (incident, agency, author, text, created_at)
            values (:incident, :agency, :author, :text, :now) returning id""";

    private static final String TOLD = "insert into message_told (message, report) values (:message, :report)";

    private static final String SELECT = """
            select m.*, (select coalesce(array_agg(r.number order by r.id), '{}')
                         from message_told o join report r on r.id = o.report where o.message = m.id) as addressees
            from message m
            """;

    private static final String SAID_TO = SELECT + """
            where m.id in (select own.id from message own where own.incident = :incident
                           union select t.message from message_told t join report r on r.id = t.report where r.incident = :incident)
            order by m.id""";

    private static final String TOLD_TO = SELECT + """
            join message_told t on t.message = m.id where t.report = :report order by m.id""";

    /**
     * A message as it is stored.
     *
     * @param addressees numbers of reports whose residents it was for
     */
    record Row(long id, AgencyId agency, String author, String text, List<String> addressees, Instant at) {
        String subject() {
            return Subject.MESSAGE.of(id);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Letters letters;

    Messages(JdbcClient jdbc, Clock clock, Letters letters) {
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
            jdbc.sql(TOLD).param("message", id).param("report", report.id()).update();
            letters.message(report, incident.agency(), text, Subject.MESSAGE.of(id));
        }
    }

    /** What was written here, and what the residents of its reports were told while those were another incident's. */
    List<Row> saidTo(long incident) {
        return jdbc.sql(SAID_TO)
                .param("incident", incident)
                .query(Messages::row)
                .list();
    }

    /** What was written to this report's resident, the oldest first, wherever the report was then. */
    List<Row> toldTo(ReportRows.Row report) {
        return jdbc.sql(TOLD_TO)
                .param("report", report.id())
                .query(Messages::row)
                .list();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new AgencyId(rs.getString("agency")),
                rs.getString("author"),
                rs.getString("text"),
                Arrays.asList((String[]) rs.getArray("addressees").getArray()),
                instant(rs, "created_at"));
    }
}
