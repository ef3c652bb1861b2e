package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Walls;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;
import ru.otklik.dialogs.words.Masking;

/** {@link FiledReports} of the table {@code report}. */
@Repository
class FiledRows implements FiledReports {
    private static final int LONGEST = 120;

    private static final String SINCE = """
            select count(*) as count, coalesce(min(id), 0) - 1 as before from report
            where created_at >= :since and erased_at is null""";

    private static final String AFTER = """
            select r.id, r.words, r.page, i.topic, i.address, i.lat, i.lon, i.territory
            from report r join incident i on i.id = r.incident
            where r.id > :id and r.erased_at is null order by r.id limit :most""";

    private static final String TOLD = "select id, number, words from report where id = any (:reports)";

    private static final String OPEN = """
            select %1$s as what, count(*) as count from incident
            where status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN') and %1$s is not null group by %1$s""";

    private final JdbcClient jdbc;

    FiledRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Extent since(Instant since) {
        return Walls.outside(() -> jdbc.sql(SINCE)
                .param("since", time(since))
                .query((rs, _) -> new Extent(rs.getInt("count"), rs.getLong("before")))
                .single());
    }

    @Override
    public List<Filed> after(long id, int most) {
        return Walls.outside(() -> jdbc.sql(AFTER)
                .param("id", id)
                .param("most", most)
                .query(FiledRows::filed)
                .list());
    }

    private static Filed filed(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        Double lat = rs.getObject("lat", Double.class);
        Double lon = rs.getObject("lon", Double.class);
        return new Filed(
                rs.getLong("id"),
                rs.getString("words"),
                named(rs.getString("topic"), TopicId::new),
                new Place(
                        rs.getString("address"),
                        lat == null || lon == null ? null : new Point(lat, lon),
                        named(rs.getString("territory"), TerritoryId::new)),
                new PageId(rs.getString("page")));
    }

    private static <T> @Nullable T named(@Nullable String id, Function<String, T> made) {
        return id == null ? null : made.apply(id);
    }

    @Override
    public Map<Long, Told> told(Collection<Long> reports) {
        Map<Long, Told> told = new HashMap<>();
        Walls.outside(() -> jdbc.sql(TOLD)
                .param("reports", reports.toArray(Long[]::new))
                .query((rs, _) ->
                        told.put(rs.getLong("id"), new Told(rs.getString("number"), beginning(rs.getString("words")))))
                .list());
        return told;
    }

    private static String beginning(String words) {
        String masked = Masking.mask(words).replaceAll("\\s+", " ").strip();
        return masked.length() <= LONGEST
                ? masked
                : masked.substring(0, LONGEST).strip() + "…";
    }

    @Override
    public Map<AgencyId, Integer> openByAgency() {
        return open("agency", AgencyId::new);
    }

    @Override
    public Map<TopicId, Integer> openByTopic() {
        return open("topic", TopicId::new);
    }

    private <T> Map<T, Integer> open(String column, Function<String, T> made) {
        Map<T, Integer> open = new HashMap<>();
        Walls.outside(() -> jdbc.sql(OPEN.formatted(column))
                .query((rs, _) -> open.put(made.apply(rs.getString("what")), rs.getInt("count")))
                .list());
        return open;
    }
}
