package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.Drafts.Kind;
import ru.otklik.bot.incidents.Drafts.State;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.dialogs.routing.AgencyId;

/** The tables {@code draft} and {@code draft_photo}; whoever changes them holds the incident's row. */
@Repository
class DraftRows {
    private static final String DROP = "delete from draft where incident = :incident";

    private static final String PUT = """
            insert into draft (incident, kind, state, agency, author, login, text, addressees, send_at, created_at)
            values (:incident, :kind, :state, :agency, :author, :login, :text, :addressees, :sendAt, :now) returning id""";

    private static final String ADD_PHOTO = """
            insert into draft_photo (draft, position, media, moment) values (:draft, :position, :media, :moment)""";

    private static final String OF_INCIDENT = """
            select d.*, (select array_agg(p.media order by p.position) from draft_photo p where p.draft = d.id) as photos,
                   (select array_agg(p.moment order by p.position) from draft_photo p where p.draft = d.id) as moments
            from draft d where d.incident = :incident""";

    private static final String STATE = "select state from draft where incident = :incident and agency = :agency";

    private static final String DUE = """
            select i.number from draft d join incident i on i.id = d.incident
            where d.state = 'HELD' and d.send_at <= :now order by d.send_at limit 100""";

    private static final String MOVE = """
            update draft set state = :state, send_at = :sendAt, remark = :remark, remark_by = :remarkBy
            where incident = :incident""";

    private static final String REWRITE = "update draft set text = :text where incident = :incident";

    private final JdbcClient jdbc;
    private final Clock clock;

    DraftRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the place of what was there before. */
    void put(
            IncidentRows.Row incident,
            Viewer author,
            Kind kind,
            State state,
            String text,
            List<AnswerPhoto> photos,
            List<String> to,
            @Nullable Instant sendAt) {
        drop(incident.id());
        long id = jdbc.sql(PUT)
                .param("incident", incident.id())
                .param("kind", kind.name())
                .param("state", state.name())
                .param("agency", incident.agency().value())
                .param("author", author.name())
                .param("login", author.login())
                .param("text", text)
                .param("addressees", to.toArray(String[]::new))
                .param("sendAt", timeOrNull(sendAt))
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
        for (int i = 0; i < photos.size(); i++) {
            jdbc.sql(ADD_PHOTO)
                    .param("draft", id)
                    .param("position", i)
                    .param("media", photos.get(i).media().value())
                    .param("moment", PhotoRows.word(photos.get(i)), Types.VARCHAR)
                    .update();
        }
    }

    void move(long incident, State state, @Nullable Instant sendAt, String remark, String remarkBy) {
        jdbc.sql(MOVE)
                .param("incident", incident)
                .param("state", state.name())
                .param("sendAt", timeOrNull(sendAt))
                .param("remark", remark)
                .param("remarkBy", remarkBy)
                .update();
    }

    void rewrite(long incident, String text) {
        jdbc.sql(REWRITE).param("incident", incident).param("text", text).update();
    }

    void drop(long incident) {
        jdbc.sql(DROP).param("incident", incident).update();
    }

    Optional<Draft> of(long incident) {
        return jdbc.sql(OF_INCIDENT)
                .param("incident", incident)
                .query(DraftRows::row)
                .optional();
    }

    /** Where the draft of the incident's present agency stands; empty without one. */
    Optional<String> state(IncidentRows.Row incident) {
        return jdbc.sql(STATE)
                .param("incident", incident.id())
                .param("agency", incident.agency().value())
                .query(String.class)
                .optional();
    }

    /** Numbers of incidents whose draft has been held long enough. */
    List<String> due() {
        return jdbc.sql(DUE)
                .param("now", time(clock.instant()))
                .query(String.class)
                .list();
    }

    private static Draft row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        return new Draft(
                Kind.valueOf(rs.getString("kind")),
                State.valueOf(rs.getString("state")),
                new AgencyId(rs.getString("agency")),
                rs.getString("author"),
                rs.getString("login"),
                rs.getString("text"),
                PhotoRows.of(rs),
                Arrays.asList((String[]) rs.getArray("addressees").getArray()),
                instantOrNull(rs, "send_at"),
                rs.getString("remark"),
                rs.getString("remark_by"),
                instant(rs, "created_at"));
    }
}
