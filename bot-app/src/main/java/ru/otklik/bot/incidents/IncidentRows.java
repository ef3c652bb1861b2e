package ru.otklik.bot.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** The tables {@code incident} and {@code incident_history}. */
@Repository
class IncidentRows {
    private static final String INSERT = """
            insert into incident (number, topic, address, lat, lon, territory, agency, rule, status, deadline, created_at, changed_at)
            values (:number, :topic, :address, :lat, :lon, :territory, :agency, :rule, 'NEW', :deadline, :now, :now)
            returning id""";

    private static final String BY_NUMBER = """
            select i.* from incident i
            where i.id = (select incident from report where number = :number)
            """;

    private static final String UPDATE = """
            update incident
            set status = :status, agency = :agency, deadline = :deadline, rule = :rule, version = version + 1, changed_at = :now
            where id = :id""";

    /** The words and the counts are looked up for the listed rows alone. */
    private static final String LIST = """
            select i.*,
                   (select left(r.words, 300) from report r where r.incident = i.id order by r.id limit 1) as words,
                   (select count(*) from report r where r.incident = i.id) as reports,
                   (select count(*) from report r join report_media m on m.report = r.id where r.incident = i.id) as photos
            from (
                select * from incident n
                where (:all or agency = :agency) and status = any (:statuses)
                  and (:search = '' or number ilike :search or address ilike :search
                       or exists (select from report r
                                  where r.incident = n.id and (r.number ilike :search or r.words ilike :search)))
                order by status in ('ANSWERED', 'CLOSED'),
                         case when status in ('ANSWERED', 'CLOSED') then null else deadline end,
                         id desc
                limit :limit) i
            order by i.status in ('ANSWERED', 'CLOSED'),
                     case when i.status in ('ANSWERED', 'CLOSED') then null else i.deadline end,
                     i.id desc""";

    private static final String COUNTS = """
            select status, count(*) as incidents from incident where :all or agency = :agency group by status""";

    private static final String ADD_HISTORY = """
            insert into incident_history (incident, at, who, what, words) values (:incident, :now, :who, :what, :words)""";

    private static final String HISTORY = """
            select at, who, what, words from incident_history where incident = :incident order by id""";

    private static final String OWNERS_OF_MEDIA = """
            select i.agency from report_media m
            join report r on r.id = m.report join incident i on i.id = r.incident where m.media = :media
            union
            select i.agency from answer_photo p
            join answer a on a.id = p.answer join incident i on i.id = a.incident where p.media = :media""";

    /** An incident as it is stored. */
    record Row(
            long id,
            String number,
            @Nullable TopicId topic,
            Place place,
            AgencyId agency,
            @Nullable String rule,
            IncidentStatus status,
            Instant deadline,
            int version,
            Instant createdAt) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    IncidentRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
                .param("now", now())
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

    void change(Row row, IncidentStatus status, AgencyId agency, @Nullable String rule, Instant deadline) {
        if (!row.status().canTransitionTo(status)) {
            throw new IllegalStateException(
                    "incident %s can't go from %s to %s".formatted(row.number(), row.status(), status));
        }
        jdbc.sql(UPDATE)
                .param("id", row.id())
                .param("status", status.name())
                .param("agency", agency.value())
                .param("rule", rule)
                .param("deadline", time(deadline))
                .param("now", now())
                .update();
    }

    List<IncidentSummary> list(Viewer viewer, Set<IncidentStatus> statuses, String search, int limit) {
        Set<IncidentStatus> wanted = statuses.isEmpty() ? Set.of(IncidentStatus.values()) : statuses;
        return jdbc.sql(LIST)
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .param("statuses", wanted.stream().map(Enum::name).toArray(String[]::new))
                .param("search", search.isEmpty() ? "" : "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query((rs, _) -> summary(row(rs, 0), rs.getString("words"), rs.getInt("reports"), rs.getInt("photos")))
                .list();
    }

    Map<IncidentStatus, Integer> counts(Viewer viewer) {
        Map<IncidentStatus, Integer> counts = new EnumMap<>(IncidentStatus.class);
        jdbc.sql(COUNTS)
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .query((rs, _) -> Map.entry(IncidentStatus.valueOf(rs.getString("status")), rs.getInt("incidents")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    static IncidentSummary summary(Row row, String words, int reports, int photos) {
        return new IncidentSummary(
                row.number(),
                row.status(),
                row.topic(),
                row.place().address(),
                words,
                row.agency(),
                row.createdAt(),
                row.deadline(),
                reports,
                photos);
    }

    void addHistory(long incident, String who, String what, String words) {
        jdbc.sql(ADD_HISTORY)
                .param("incident", incident)
                .param("now", now())
                .param("who", who)
                .param("what", what)
                .param("words", words)
                .update();
    }

    List<IncidentCard.HistoryEntry> history(long incident) {
        return jdbc.sql(HISTORY)
                .param("incident", incident)
                .query((rs, _) -> new IncidentCard.HistoryEntry(
                        instant(rs, "at"), rs.getString("who"), rs.getString("what"), rs.getString("words")))
                .list();
    }

    List<AgencyId> ownersOf(MediaId media) {
        return jdbc.sql(OWNERS_OF_MEDIA)
                .param("media", media.value())
                .query((rs, _) -> new AgencyId(rs.getString(1)))
                .list();
    }

    OffsetDateTime now() {
        return time(clock.instant());
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Row row(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
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
                rs.getInt("version"),
                instant(rs, "created_at"));
    }
}
