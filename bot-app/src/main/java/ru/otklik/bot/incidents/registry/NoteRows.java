package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Notes.Note;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.plainwords.Finding;
import ru.otklik.dialogs.plainwords.PlainWords;
import ru.otklik.dialogs.routing.AgencyId;

/** The table {@code incident_note}. */
@Repository
class NoteRows {
    private static final String ERASED = "[стёрто]";

    private static final String ADD = """
            insert into incident_note (incident, agency, author, login, text, created_at)
            values (:incident, :agency, :author, :login, :text, :now)""";

    private static final String OF_INCIDENT = """
            select id, agency, author, text, created_at from incident_note
            where incident = :incident and (:all or agency = :agency) order by id""";

    private static final String REPLACE = "update incident_note set text = :text where id = :id";

    private record Row(long id, Note note) {}

    private final JdbcClient jdbc;
    private final PlainWords plainWords;
    private final Clock clock;

    NoteRows(JdbcClient jdbc, PlainWords plainWords, Clock clock) {
        this.jdbc = jdbc;
        this.plainWords = plainWords;
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
        return rows(incident, viewer.curator(), viewer.agency().value()).stream()
                .map(Row::note)
                .toList();
    }

    /** Takes phones, names and flats out of what was noted: a resident has asked to be forgotten. */
    void forgetPeople(long incident) {
        for (Row row : rows(incident, true, "")) {
            String less = withoutPeople(row.note().text());
            if (!less.equals(row.note().text())) {
                jdbc.sql(REPLACE).param("id", row.id()).param("text", less).update();
            }
        }
    }

    private String withoutPeople(String text) {
        StringBuilder less = new StringBuilder(text);
        plainWords.check(text).stream()
                .filter(finding -> finding.kind() == Finding.Kind.PERSONAL_DATA)
                .sorted(Comparator.comparingInt(Finding::from).reversed())
                .forEach(finding -> less.replace(finding.from(), finding.to(), ERASED));
        return less.toString();
    }

    private List<Row> rows(long incident, boolean all, String agency) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .param("all", all)
                .param("agency", agency)
                .query(NoteRows::row)
                .list();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Row(
                rs.getLong("id"),
                new Note(
                        new AgencyId(rs.getString("agency")),
                        rs.getString("author"),
                        rs.getString("text"),
                        instant(rs, "created_at")));
    }
}
