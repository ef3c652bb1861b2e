package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Nearby;
import ru.otklik.bot.media.Media;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;

/** Which incidents lie around a place: by the same address, and by a box around its point. */
@Repository
class Surroundings {
    private static final int MOST = 3;
    private static final Duration ANSWERED_LATELY = Duration.ofDays(3);

    /** On a sphere with the radius that {@link Point} counts with. */
    private static final double METRES_PER_DEGREE = 111_194.9;

    /** More than three, since where many houses share a point the distance is told apart only afterwards. */
    private static final String AROUND = """
            with candidate as (
                select id from incident
                where status not in ('CLOSED', 'WITHDRAWN') and topic = :topic and address = :address
                union
                select id from incident
                where status not in ('CLOSED', 'WITHDRAWN') and topic = :topic
                  and lat between :south and :north and lon between :west and :east)
            select i.*, first.words, first.media, first.id as first_report,
                   (select count(*) from report r where r.incident = i.id and r.withdrawn_at is null) as reports,
                   exists (select from report r where r.incident = i.id and r.withdrawn_at is null
                           and r.page = :page and r.chat = :chat) as own
            from candidate c
            join incident i on i.id = c.id
            cross join lateral (
                select r.id, r.words,
                       (select array_agg(m.media order by m.position) from report_media m
                        where m.report = r.id and m.addition is null) as media
                from report r where r.incident = i.id
                order by r.withdrawn_at is not null or r.erased_at is not null, r.id limit 1) first
            where i.status in ('NEW', 'IN_WORK', 'WAITING', 'REOPENED')
               or i.status = 'ANSWERED' and i.answered_at > :answeredSince
            order by power(i.lat - :lat, 2) + power((i.lon - :lon) * :narrowing, 2) nulls first, i.id desc
            limit 50""";

    private record Candidate(IncidentRows.Row incident, String words, List<MediaId> media, int reports, boolean own) {}

    private record Found(Candidate candidate, int metres) {}

    private final JdbcClient jdbc;
    private final Media media;
    private final Clock clock;

    Surroundings(JdbcClient jdbc, Media media, Clock clock) {
        this.jdbc = jdbc;
        this.media = media;
        this.clock = clock;
    }

    List<Nearby> around(TopicId topic, Place place, int radiusMetres, ChatRef asking) {
        return candidates(topic, place, radiusMetres, asking).stream()
                .flatMap(candidate -> measured(candidate, place, radiusMetres))
                .sorted(Comparator.comparingInt(Found::metres))
                .limit(MOST)
                .map(this::nearby)
                .toList();
    }

    private List<Candidate> candidates(TopicId topic, Place place, int radiusMetres, ChatRef asking) {
        Point point = place.point();
        double narrowing = point == null ? 1 : Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        double height = radiusMetres / METRES_PER_DEGREE;
        double width = height / narrowing;
        return jdbc.sql(AROUND)
                .param("topic", topic.value())
                .param("address", Houses.isHouse(place.address()) ? place.address() : "")
                .param("lat", coordinate(point == null ? null : point.lat()))
                .param("lon", coordinate(point == null ? null : point.lon()))
                .param("south", coordinate(point == null ? null : point.lat() - height))
                .param("north", coordinate(point == null ? null : point.lat() + height))
                .param("west", coordinate(point == null ? null : point.lon() - width))
                .param("east", coordinate(point == null ? null : point.lon() + width))
                .param("narrowing", narrowing)
                .param("page", asking.page().value())
                .param("chat", asking.chat())
                .param("answeredSince", time(clock.instant().minus(ANSWERED_LATELY)))
                .query(Surroundings::candidate)
                .list();
    }

    /** Not a number matches nothing, and PostgreSQL knows its type, which it doesn't of null. */
    private static double coordinate(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static Stream<Found> measured(Candidate candidate, Place place, int radiusMetres) {
        OptionalInt metres = Houses.metres(place, candidate.incident().place());
        return metres.isPresent() && metres.getAsInt() <= radiusMetres
                ? Stream.of(new Found(candidate, metres.getAsInt()))
                : Stream.empty();
    }

    private Nearby nearby(Found found) {
        Candidate candidate = found.candidate();
        IncidentRows.Row incident = candidate.incident();
        return new Nearby(
                incident.number(),
                ForOthers.beginning(candidate.words()),
                candidate.media().stream()
                        .filter(id -> media.facts(id).filter(Media.Facts::photo).isPresent())
                        .findFirst()
                        .orElse(null),
                found.metres(),
                incident.status(),
                incident.createdAt(),
                incident.agency(),
                candidate.reports(),
                candidate.own());
    }

    private static Candidate candidate(ResultSet rs, int number) throws SQLException {
        return new Candidate(
                IncidentRows.row(rs, number),
                rs.getString("words"),
                ReportRows.mediaIds(rs.getArray("media")),
                rs.getInt("reports"),
                rs.getBoolean("own"));
    }
}
