package ru.otklik.bot.incidents.registry;

import static java.sql.Types.BIGINT;
import static java.sql.Types.VARCHAR;
import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;

/** The table {@code incident_history}. */
@Repository
class HistoryRows {
    static final String OURSELVES = "Отклик";

    private static final String RESIDENT = "житель";

    private static final String ADD = """
            insert into incident_history (incident, at, who, what, words, kind, report, agency)
            values (:incident, :now, :who, :what, :words, :kind, :report, :agency)""";

    private static final String ADD_FORWARDED = """
            insert into incident_history (incident, at, who, what, words, kind, agency, sender, meant)
            values (:incident, :now, :who, :what, :words, :kind, :agency, :sender, :meant)""";

    private static final String OF_INCIDENT = """
            select at, who, what, words, kind, report, agency, origin from incident_history where incident = :incident order by id""";

    private static final String FORWARDS = """
            select count(*) from incident_history h
            where h.incident = :incident and h.kind = 'FORWARDED' and h.origin is null
              and h.id > coalesce((select max(id) from incident_history
                                   where incident = :incident and kind = 'FORWARDED' and agency = :agency), 0)""";

    /** Entries of times when nobody noted whose they are go too: they may be this resident's. */
    private static final String ERASE = """
            update incident_history set words = ''
            where words <> '' and who = :who
              and (report = :report
                   or (report is null and incident = (select r.incident from report r where r.id = :report)))""";

    /**
     * An entry as it is stored.
     *
     * @param report whose resident did it, or null
     * @param agency to whom it went, or null
     * @param origin with which incident it came by a merge, or null
     */
    record Row(
            HistoryEntry entry,
            Deed deed,
            @Nullable Long report,
            @Nullable AgencyId agency,
            @Nullable Long origin) {
        Instant at() {
            return entry.at();
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    HistoryRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(long incident, Deed deed, String who, String what, String words) {
        add(incident, deed, who, what, words, null, null);
    }

    /** @param to the agency that it went to */
    void addSent(long incident, Deed deed, String who, String what, String words, AgencyId to) {
        add(incident, deed, who, what, words, null, to);
    }

    /**
     * Notes that somebody passes it on.
     *
     * @param to who gets it
     * @param meant whom they mean
     */
    void addForwarded(long incident, Viewer viewer, String what, String why, AgencyId to, AgencyId meant) {
        jdbc.sql(ADD_FORWARDED)
                .param("incident", incident)
                .param("now", time(clock.instant()))
                .param("who", viewer.name())
                .param("what", what)
                .param("words", why)
                .param("kind", Deed.FORWARDED.name())
                .param("agency", to.value())
                .param("sender", viewer.agency().value())
                .param("meant", meant.value())
                .update();
    }

    /** @param report whose resident did it */
    void addResidents(long incident, Deed deed, String what, String words, long report) {
        add(incident, deed, RESIDENT, what, words, report, null);
    }

    private void add(
            long incident,
            Deed deed,
            String who,
            String what,
            String words,
            @Nullable Long report,
            @Nullable AgencyId agency) {
        jdbc.sql(ADD)
                .param("incident", incident)
                .param("now", time(clock.instant()))
                .param("who", who)
                .param("what", what)
                .param("words", words)
                .param("kind", deed.name())
                .param("report", report, BIGINT)
                .param("agency", agency == null ? null : agency.value(), VARCHAR)
                .update();
    }

    /** How often it was forwarded since this agency got it. */
    int forwardsSince(long incident, AgencyId agency) {
        return jdbc.sql(FORWARDS)
                .param("incident", incident)
                .param("agency", agency.value())
                .query(Integer.class)
                .single();
    }

    List<Row> of(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(HistoryRows::row)
                .list();
    }

    void eraseWords(long report) {
        jdbc.sql(ERASE).param("report", report).param("who", RESIDENT).update();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        String agency = rs.getString("agency");
        return new Row(
                new HistoryEntry(instant(rs, "at"), rs.getString("who"), rs.getString("what"), rs.getString("words")),
                Deed.valueOf(rs.getString("kind")),
                rs.getObject("report", Long.class),
                agency == null ? null : new AgencyId(agency),
                rs.getObject("origin", Long.class));
    }
}
