package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Notes.Note;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;

/** The table {@code incident_note}. */
@Repository
class NoteRows {
    private static final String ADD = """
            insert into incident_note (incident, agency, author, login, text, created_at)
            values (:incident, :agency, :author, :login, :text, :now)""";

    private static final String OF_INCIDENT = """
            select agency, author, text, created_at from incident_note
            where incident = :incident and (:all or agency = :agency) order by id""";

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long incident, Viewer author, String text) {
        jdbc.sql(ADD)
                .param("incident", incident)
                .param("agency", author.agency().value())
                .param("author", author.name())
                .param("login", author.login())
                .param("text", text)
                .param("now", time(clock.instant()))
                .update();
    }

    List<Note> of(long incident, Viewer viewer) {
        return rows(incident, viewer.curator(), viewer.agency().value());
    }

    private List<Note> rows(long incident, boolean all, String agency) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .param("all", all)
                .param("agency", agency)
                .query(NoteRows::note)
                .list();
    }

    private static Note note(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Note(
                new AgencyId(rs.getString("agency")),
                rs.getString("author"),
                rs.getString("text"),
                instant(rs, "created_at"));
    }
}
