package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Similar;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Point;

/** Which incidents of the same agency are like one: about the same or in like words, on its street or not far from it. */
@Repository
class Likeness {
    static final int METRES = 500;
    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofDays(60);

    /** So many words in common, whatever their forms, are no accident in messages that are a line or two long. */
    private static final int LIKE = 2;

    /** On a sphere with the radius that {@link Point} counts with. */
    private static final double METRES_PER_DEGREE = 111_194.9;

    private static final String AROUND = """
            select i.*, first.words, true as bot_knew, false as lost, 0 as photos, null as draft,
                   (select count(*) from report r where r.incident = i.id and r.withdrawn_at is null) as reports,
                   cardinality(array(
                       select unnest(tsvector_to_array(to_tsvector('russian', :words)))
                       intersect select unnest(tsvector_to_array(to_tsvector('russian', left(first.words, 300)))))) as shared
            from (
                select * from incident
                where agency = :agency and created_at > :since and merged_into is null and id <> :id and status <> 'WITHDRAWN'
                  and (lat between :south and :north and lon between :west and :east
                       or :street <> '' and starts_with(address, :street))
                order by id desc limit 200) i
            cross join lateral (
                select r.words from report r where r.incident = i.id
                order by r.erased_at is not null, r.id limit 1) first""";

    private record Candidate(IncidentRows.Row incident, IncidentSummary summary, int shared) {}

    private final JdbcClient jdbc;
    private final ReportRows reports;
    private final Region region;
    private final Clock clock;

    Likeness(JdbcClient jdbc, ReportRows reports, Region region, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.region = region;
        this.clock = clock;
    }

    List<Similar> to(IncidentRows.Row row) {
        return candidates(row).stream()
                .filter(other -> isAboutTheSame(row, other))
                .flatMap(other -> near(row, other).stream())
                .sorted(Comparator.comparingInt(
                                (Similar one) -> one.metres() == null ? Integer.MAX_VALUE : one.metres())
                        .thenComparing(one -> one.summary().createdAt(), Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private List<Candidate> candidates(IncidentRows.Row row) {
        Point point = row.place().point();
        double narrowing = point == null ? 1 : Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        double height = METRES / METRES_PER_DEGREE;
        double width = height / narrowing;
        List<ReportRows.Row> own = reports.ofIncident(row.id());
        return jdbc.sql(AROUND)
                .param("words", own.isEmpty() ? "" : own.getFirst().words())
                .param("agency", row.agency().value())
                .param("id", row.id())
                .param("since", time(clock.instant().minus(LATELY)))
                .param("street", street(row.place().address()))
                .param("south", point == null ? Double.NaN : point.lat() - height)
                .param("north", point == null ? Double.NaN : point.lat() + height)
                .param("west", point == null ? Double.NaN : point.lon() - width)
                .param("east", point == null ? Double.NaN : point.lon() + width)
                .query(Likeness::candidate)
                .list();
    }

    /** «ул. Ленина, » of «ул. Ленина, 5»; empty if it is no house. */
    static String street(String address) {
        return Houses.isHouse(address) ? address.substring(0, address.lastIndexOf(", ") + 2) : "";
    }

    private boolean isAboutTheSame(IncidentRows.Row row, Candidate other) {
        boolean sameGroup = group(row.topic())
                .flatMap(group -> group(other.incident().topic()).filter(group::equals))
                .isPresent();
        return sameGroup || other.shared() >= LIKE;
    }

    private Optional<String> group(@Nullable TopicId topic) {
        return Optional.ofNullable(topic)
                .flatMap(region.taxonomy()::topic)
                .map(Topic::group)
                .map(Object::toString);
    }

    private static Optional<Similar> near(IncidentRows.Row row, Candidate other) {
        OptionalInt metres = Houses.metres(row.place(), other.incident().place());
        if (metres.isPresent()) {
            return metres.getAsInt() <= METRES
                    ? Optional.of(new Similar(
                            other.summary(),
                            metres.getAsInt(),
                            other.incident().place().point()))
                    : Optional.empty();
        }
        String street = street(row.place().address());
        return !street.isEmpty()
                        && street.equals(street(other.incident().place().address()))
                ? Optional.of(new Similar(
                        other.summary(), null, other.incident().place().point()))
                : Optional.empty();
    }

    private static Candidate candidate(ResultSet rs, int number) throws SQLException {
        return new Candidate(IncidentRows.row(rs, number), Listing.summary(rs, number), rs.getInt("shared"));
    }
}
