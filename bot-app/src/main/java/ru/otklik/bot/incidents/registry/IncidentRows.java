package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** The table {@code incident}, one by one. */
@Repository
class IncidentRows {
    private static final String INSERT = """
            insert into incident (number, topic, address, lat, lon, territory, agency, rule, status, deadline, reply_due,
                created_at, changed_at)
            values (:number, :topic, :address, :lat, :lon, :territory, :agency, :rule, 'NEW', :deadline, :replyDue,
                :now, :now)
            returning id""";

    private static final String BY_NUMBER = """
            select i.* from incident i
            where i.id = (select incident from report where number = :number)
            """;

    private static final String LOCK_SILENT = """
            select i.* from incident i
            where i.status = 'ANSWERED' and i.closes_at <= :now
            order by i.closes_at limit 1 for update skip locked""";

    private static final String UPDATE = """
            update incident
            set status = :status, topic = :topic, agency = :agency,
                assignee = :assignee, rule = :rule, deadline = :deadline, closes_at = :closesAt,
                answered_at = case when :answered then :now else answered_at end,
                paused_at = case when :paused then coalesce(paused_at, :now) end,
                reply_due = coalesce(cast(:replyDue as timestamptz), reply_due),
                replied_at = case when cast(:replyDue as timestamptz) is null then coalesce(replied_at, :now) end,
                version = version + 1, changed_at = :now
            where id = :id""";

    private static final String FORGET_PLACE = "update incident set address = :address where id = :id";

    private static final String ABOUT = """
            update incident set topic = :topic, rule = :rule, version = version + 1, changed_at = :now where id = :id""";

    private static final String PLACE = """
            update incident
            set address = :address, lat = :lat, lon = :lon, territory = :territory, rule = :rule,
                version = version + 1, changed_at = :now
            where id = :id""";

    private static final String TOUCH = "update incident set version = version + 1, changed_at = :now where id = :id";

    private static final String WROTE = """
            update incident set replied_at = coalesce(replied_at, :now), version = version + 1, changed_at = :now
            where id = :id""";

    private static final String OWNERS_OF_MEDIA = """
            select i.number, i.agency from report_media m
            join report r on r.id = m.report join incident i on i.id = r.incident where m.media = :media
            union
            select i.number, i.agency from answer_photo p
            join answer a on a.id = p.answer join incident i on i.id = a.incident where p.media = :media
            union
            select i.number, d.agency from draft_photo p
            join draft d on d.id = p.draft join incident i on i.id = d.incident where p.media = :media
            order by number desc""";

    /**
     * Whose a file is.
     *
     * @param number of an incident
     */
    record Owner(String number, AgencyId agency) {}

    /**
     * An incident as it is stored.
     *
     * @param assignee the login of who has taken it, or null
     * @param replyDue by when its agency has to reply for the first time; null once it has
     * @param pausedAt since when the deadline's clock stands still, because the agency waits for the resident; else null
     */
    record Row(
            long id,
            String number,
            @Nullable TopicId topic,
            Place place,
            AgencyId agency,
            @Nullable String rule,
            IncidentStatus status,
            Instant deadline,
            @Nullable Instant replyDue,
            @Nullable Instant pausedAt,
            @Nullable String assignee,
            int version,
            Instant createdAt) {}

    private final JdbcClient jdbc;
    private final Deadlines deadlines;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Deadlines deadlines, Clock clock) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    long nextNumber() {
        return jdbc.sql("select nextval('report_number')").query(Long.class).single();
    }

    long insert(
            String number,
            @Nullable TopicId topic,
            Place place,
            AgencyId agency,
            @Nullable String rule,
            Instant deadline) {
        Point point = place.point();
        TerritoryId territory = place.territory();
        return jdbc.sql(INSERT)
                .param("number", number)
                .param("topic", topic == null ? null : topic.value())
                .param("address", place.address())
                .param("lat", point == null ? null : point.lat())
                .param("lon", point == null ? null : point.lon())
                .param("territory", territory == null ? null : territory.value())
                .param("agency", agency.value())
                .param("rule", rule)
                .param("deadline", time(deadline))
                .param("replyDue", time(deadlines.replyDue(topic, agency, clock.instant())))
                .param("now", time(clock.instant()))
                .query(Long.class)
                .single();
    }

    Optional<Row> find(String number) {
        return jdbc.sql(BY_NUMBER)
                .param("number", number)
                .query(IncidentRows::row)
                .optional();
    }

    /** Holds the row until the transaction ends, so that changes come one after another. */
    Optional<Row> lock(String number) {
        return jdbc.sql(BY_NUMBER + "for update of i")
                .param("number", number)
                .query(IncidentRows::row)
                .optional();
    }

    /** Holds the answered incident whose rating is longest overdue, unless another node has it. */
    Optional<Row> lockSilent() {
        return jdbc.sql(LOCK_SILENT)
                .param("now", time(clock.instant()))
                .query(IncidentRows::row)
                .optional();
    }

    void change(Row row, IncidentStatus status) {
        update(row, status, row.agency(), row.topic(), row.rule(), due(row, status), null, row.assignee());
    }

    /** @param login whose it is from now on; empty if they have none */
    void take(Row row, String login) {
        update(
                row,
                IncidentStatus.IN_WORK,
                row.agency(),
                row.topic(),
                row.rule(),
                due(row, IncidentStatus.IN_WORK),
                null,
                login.isEmpty() ? null : login);
    }

    /** @param rule the line of the routing table that says so; null if a person does */
    void forward(Row row, AgencyId to, @Nullable TopicId topic, @Nullable String rule) {
        update(row, IncidentStatus.NEW, to, topic, rule, due(row, IncidentStatus.NEW), null, null);
    }

    /** What it is about, where the same agency answers for it. */
    void about(Row row, TopicId topic, @Nullable String rule) {
        jdbc.sql(ABOUT)
                .param("id", row.id())
                .param("topic", topic.value())
                .param("rule", rule)
                .param("now", time(clock.instant()))
                .update();
    }

    /** Before {@link #forward}, where both change. */
    void place(Row row, Place place, @Nullable String rule) {
        Point point = place.point();
        TerritoryId territory = place.territory();
        jdbc.sql(PLACE)
                .param("id", row.id())
                .param("address", place.address())
                .param("lat", point == null ? null : point.lat())
                .param("lon", point == null ? null : point.lon())
                .param("territory", territory == null ? null : territory.value())
                .param("rule", rule)
                .param("now", time(clock.instant()))
                .update();
    }

    void answer(Row row, Instant closesAt) {
        update(
                row,
                IncidentStatus.ANSWERED,
                row.agency(),
                row.topic(),
                row.rule(),
                due(row, IncidentStatus.ANSWERED),
                closesAt,
                row.assignee());
    }

    void reopen(Row row, Instant deadline) {
        update(row, IncidentStatus.REOPENED, row.agency(), row.topic(), row.rule(), deadline, null, row.assignee());
    }

    /** Where the resident is waited for no more, the clock goes on. */
    private Instant due(Row row, IncidentStatus next) {
        Instant paused = row.pausedAt();
        return paused == null || next == IncidentStatus.WAITING
                ? row.deadline()
                : deadlines.resumed(row.deadline(), paused, clock.instant());
    }

    private void update(
            Row row,
            IncidentStatus status,
            AgencyId agency,
            @Nullable TopicId topic,
            @Nullable String rule,
            Instant deadline,
            @Nullable Instant closesAt,
            @Nullable String assignee) {
        boolean takenOver = row.status() == IncidentStatus.IN_WORK && status == IncidentStatus.IN_WORK;
        if (!takenOver && !row.status().canTransitionTo(status)) {
            throw new IllegalStateException(
                    "incident %s can't go from %s to %s".formatted(row.number(), row.status(), status));
        }
        // Whoever gets it, or gets it back, has to reply anew; every other change is a reply.
        boolean begins = status == IncidentStatus.NEW || status == IncidentStatus.REOPENED;
        jdbc.sql(UPDATE)
                .param("id", row.id())
                .param("status", status.name())
                .param("topic", topic == null ? null : topic.value())
                .param("agency", agency.value())
                .param("rule", rule)
                .param("deadline", time(deadline))
                .param("closesAt", timeOrNull(closesAt))
                .param("assignee", assignee)
                .param("answered", status == IncidentStatus.ANSWERED)
                .param("paused", status == IncidentStatus.WAITING)
                .param("replyDue", begins ? time(deadlines.replyDue(topic, agency, clock.instant())) : null)
                .param("now", time(clock.instant()))
                .update();
    }

    /** Notes that something about it has changed. */
    void touch(Row row) {
        jdbc.sql(TOUCH)
                .param("id", row.id())
                .param("now", time(clock.instant()))
                .update();
    }

    /** Notes that its agency has written to a resident. */
    void wrote(Row row) {
        jdbc.sql(WROTE)
                .param("id", row.id())
                .param("now", time(clock.instant()))
                .update();
    }

    /** Keeps as much of the address as tells nothing of a person. */
    void forgetPlace(Row row, String address) {
        jdbc.sql(FORGET_PLACE).param("id", row.id()).param("address", address).update();
    }

    List<Owner> ownersOf(MediaId media) {
        return jdbc.sql(OWNERS_OF_MEDIA)
                .param("media", media.value())
                .query((rs, _) -> new Owner(rs.getString("number"), new AgencyId(rs.getString("agency"))))
                .list();
    }

    static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        String topic = rs.getString("topic");
        String territory = rs.getString("territory");
        double lat = rs.getDouble("lat");
        Point point = rs.wasNull() ? null : new Point(lat, rs.getDouble("lon"));
        return new Row(
                rs.getLong("id"),
                rs.getString("number"),
                topic == null ? null : new TopicId(topic),
                new Place(rs.getString("address"), point, territory == null ? null : new TerritoryId(territory)),
                new AgencyId(rs.getString("agency")),
                rs.getString("rule"),
                IncidentStatus.valueOf(rs.getString("status")),
                instant(rs, "deadline"),
                instantOrNull(rs, "replied_at") == null ? instantOrNull(rs, "reply_due") : null,
                instantOrNull(rs, "paused_at"),
                rs.getString("assignee"),
                rs.getInt("version"),
                instant(rs, "created_at"));
    }
}
