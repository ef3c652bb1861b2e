package ru.otklik.bot.events;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.instantOrNull;
import static ru.otklik.bot.platform.Sql.time;
import static ru.otklik.bot.platform.Sql.timeOrNull;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.events.AgencyEvents.Draft;
import ru.otklik.bot.events.EventCard.End;
import ru.otklik.bot.events.EventCard.Entry;
import ru.otklik.bot.events.EventCard.Told;
import ru.otklik.bot.events.Where.Stretch;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/** The tables {@code known_event} and {@code event_history}. */
@Repository
class EventRows {
    private static final String SELECT = """
            select e.*, (select count(*) from event_follower f where f.event = e.id) as followers from known_event e
            """;

    private static final String IN_FORCE = "e.ended_at is null and (e.until is null or e.until > :now)";

    private static final String ONE = SELECT + "where e.id = :id";

    private static final String LOCK = ONE + " for update of e";

    private static final String LIST_IN_FORCE =
            SELECT + "where " + IN_FORCE + " order by e.until nulls last, e.id desc limit :limit";

    private static final String LIST_ENDED = SELECT + """
            where not (e.ended_at is null and (e.until is null or e.until > :now))
            order by coalesce(e.ended_at, e.until) desc, e.id desc limit :limit""";

    private static final String COUNT = "select count(*) from known_event e where " + IN_FORCE;

    private static final String MATCHING = SELECT + "where " + IN_FORCE + """
             and (e.topics && cast(:topics as text[]) or e.topic_groups && cast(:groups as text[]))
            order by e.until nulls last, e.id desc""";

    private static final String INSERT = """
            insert into known_event
                (agency, topics, topic_groups, reach, territories, streets, houses, words, until, created_at, changed_at)
            values (:agency, :topics, :groups, :reach, :territories, :streets, :houses, :words, :until, :now, :now)
            returning id""";

    private static final String UPDATE = """
            update known_event set agency = :agency, topics = :topics, topic_groups = :groups, reach = :reach,
                territories = :territories, streets = :streets, houses = :houses, words = :words, until = :until,
                version = version + 1, changed_at = :now
            where id = :id""";

    private static final String END = """
            update known_event set ended_at = :now, ended_by = :by, end_note = :note, version = version + 1, changed_at = :now
            where id = :id""";

    private static final String ADD_HISTORY =
            "insert into event_history (event, at, who, what, words) values (:event, :now, :who, :what, :words)";

    private static final String HISTORY =
            "select at, who, what, words from event_history where event = :event order by id";

    private final JdbcClient jdbc;
    private final Clock clock;

    EventRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<EventCard> find(long id) {
        return jdbc.sql(ONE).param("id", id).query(EventRows::event).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<EventCard> lock(long id) {
        return jdbc.sql(LOCK).param("id", id).query(EventRows::event).optional();
    }

    List<EventCard> list(boolean inForce, int limit) {
        return jdbc.sql(inForce ? LIST_IN_FORCE : LIST_ENDED)
                .param("now", time(clock.instant()))
                .param("limit", limit)
                .query(EventRows::event)
                .list();
    }

    int inForce() {
        return jdbc.sql(COUNT)
                .param("now", time(clock.instant()))
                .query(Integer.class)
                .single();
    }

    List<EventCard> inForce(List<TopicId> topics, List<GroupId> groups) {
        return jdbc.sql(MATCHING)
                .param("now", time(clock.instant()))
                .param("topics", texts(topics, TopicId::value))
                .param("groups", texts(groups, GroupId::value))
                .query(EventRows::event)
                .list();
    }

    long insert(Draft draft, Where where) {
        return with(jdbc.sql(INSERT), draft, where).query(Long.class).single();
    }

    void update(long id, Draft draft, Where where) {
        with(jdbc.sql(UPDATE), draft, where).param("id", id).update();
    }

    void end(long id, boolean byHand, String note) {
        jdbc.sql(END)
                .param("id", id)
                .param("by", byHand ? "HAND" : "TIME")
                .param("note", note)
                .param("now", time(clock.instant()))
                .update();
    }

    void addHistory(long event, String who, String what, String words) {
        jdbc.sql(ADD_HISTORY)
                .param("event", event)
                .param("now", time(clock.instant()))
                .param("who", who)
                .param("what", what)
                .param("words", words)
                .update();
    }

    List<Entry> history(long event) {
        return jdbc.sql(HISTORY)
                .param("event", event)
                .query((rs, _) ->
                        new Entry(instant(rs, "at"), rs.getString("who"), rs.getString("what"), rs.getString("words")))
                .list();
    }

    private JdbcClient.StatementSpec with(JdbcClient.StatementSpec sql, Draft draft, Where where) {
        List<TerritoryId> territories = where instanceof Where.Territories(List<TerritoryId> ids) ? ids : List.of();
        List<Stretch> streets = where instanceof Where.Streets(List<Stretch> stretches) ? stretches : List.of();
        return sql.param("agency", draft.agency().value())
                .param("topics", texts(draft.topics(), TopicId::value))
                .param("groups", texts(draft.groups(), GroupId::value))
                .param("reach", reach(where))
                .param("territories", texts(territories, TerritoryId::value))
                .param("streets", texts(streets, Stretch::street))
                .param("houses", texts(streets, Stretch::houses))
                .param("words", draft.words())
                .param("until", timeOrNull(draft.until()))
                .param("now", time(clock.instant()));
    }

    private static String reach(Where where) {
        return switch (where) {
            case Where.WholeRegion _ -> "REGION";
            case Where.Territories _ -> "TERRITORIES";
            case Where.Streets _ -> "STREETS";
        };
    }

    static EventCard event(ResultSet rs, @SuppressWarnings("unused") int number) throws SQLException {
        Instant ended = instantOrNull(rs, "ended_at");
        return new EventCard(
                rs.getLong("id"),
                rs.getInt("version"),
                new AgencyId(rs.getString("agency")),
                list(rs.getArray("topics"), TopicId::new),
                list(rs.getArray("topic_groups"), GroupId::new),
                where(rs),
                rs.getString("words"),
                instantOrNull(rs, "until"),
                instant(rs, "created_at"),
                end(ended, rs.getString("ended_by"), rs.getString("end_note")),
                rs.getInt("followers"),
                List.of());
    }

    private static @Nullable End end(@Nullable Instant at, @Nullable String by, String note) {
        return at == null ? null : new End(at, "HAND".equals(by), note, new Told(0, 0, 0));
    }

    private static Where where(ResultSet rs) throws SQLException {
        return switch (rs.getString("reach")) {
            case "TERRITORIES" -> new Where.Territories(list(rs.getArray("territories"), TerritoryId::new));
            case "STREETS" -> {
                List<String> streets = list(rs.getArray("streets"), street -> street);
                List<String> houses = list(rs.getArray("houses"), house -> house);
                List<Stretch> stretches = new ArrayList<>();
                for (int i = 0; i < streets.size(); i++) {
                    stretches.add(new Stretch(streets.get(i), houses.get(i)));
                }
                yield new Where.Streets(stretches);
            }
            default -> new Where.WholeRegion();
        };
    }

    private static <T> String[] texts(List<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static <T> List<T> list(Array array, Function<String, T> value) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(element -> value.apply(String.valueOf(element)))
                .toList();
    }
}
