package ru.otklik.bot.incidents.registry;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Viewer;

/** The table {@code incident}, many at once. */
@Repository
class Listing {
    /** The words and the counts are looked up for the listed rows alone. What waits for the resident presses nobody. */
    private static final String LIST = """
            select i.*,
                   (select left(r.words, 300) from report r where r.incident = i.id
                    order by r.erased_at is not null, r.id limit 1) as words,
                   (select r.explanation ->> 'certainty' is distinct from 'UNKNOWN' from report r where r.incident = i.id
                    order by r.id limit 1) as bot_knew,
                   (select count(*) from report r where r.incident = i.id and r.withdrawn_at is null) as reports,
                   (select count(*) from report r join report_media m on m.report = r.id where r.incident = i.id) as photos
            from (
                select * from incident n
                where (:all or agency = :agency) and status = any (:statuses)
                  and (:search = '' or number ilike :search or address ilike :search
                       or exists (select from report r
                                  where r.incident = n.id and (r.number ilike :search or r.words ilike :search)))
                order by status in ('ANSWERED', 'CLOSED', 'WITHDRAWN'),
                         case when status in ('ANSWERED', 'CLOSED', 'WITHDRAWN') or paused_at < deadline then null else deadline end,
                         id desc
                limit :limit) i
            order by i.status in ('ANSWERED', 'CLOSED', 'WITHDRAWN'),
                     case when i.status in ('ANSWERED', 'CLOSED', 'WITHDRAWN') or i.paused_at < i.deadline then null else i.deadline end,
                     i.id desc""";

    private static final String COUNTS = """
            select status, count(*) as incidents from incident where :all or agency = :agency group by status""";

    private final JdbcClient jdbc;

    Listing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<IncidentSummary> list(Viewer viewer, Set<IncidentStatus> statuses, String search, int limit) {
        Set<IncidentStatus> wanted = statuses.isEmpty() ? Set.of(IncidentStatus.values()) : statuses;
        return jdbc.sql(LIST)
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .param("statuses", wanted.stream().map(Enum::name).toArray(String[]::new))
                .param("search", search.isEmpty() ? "" : "%" + search.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("limit", limit)
                .query((rs, _) -> summary(
                        IncidentRows.row(rs, 0),
                        rs.getString("words"),
                        rs.getBoolean("bot_knew"),
                        rs.getInt("reports"),
                        rs.getInt("photos")))
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

    static IncidentSummary summary(IncidentRows.Row row, String words, boolean botKnew, int reports, int photos) {
        return new IncidentSummary(
                row.number(),
                row.status(),
                row.topic(),
                botKnew,
                row.place().address(),
                words,
                row.agency(),
                row.createdAt(),
                row.deadline(),
                row.pausedAt(),
                reports,
                photos);
    }
}
