package ru.otklik.bot.incidents.registry;

import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.QueueCounts;
import ru.otklik.bot.incidents.Viewer;

/** The table {@code incident}, many at once. */
@Repository
class Listing {
    /** The words and the counts are looked up for the listed rows alone. */
    private static final String SUMMARY = """
            select i.*,
                   coalesce((select r.words from report r where r.incident = i.id
                    order by r.erased_at is not null, r.id limit 1), '') as words,
                   (select r.explanation ->> 'certainty' is distinct from 'UNKNOWN' from report r where r.incident = i.id
                    order by r.id limit 1) as bot_knew,
                   (select count(*) from report r where r.incident = i.id and r.withdrawn_at is null) as reports,
                   (select count(*) from report r join report_media m on m.report = r.id where r.incident = i.id) as photos,
                   (select d.state from draft d where d.incident = i.id and d.agency = i.agency) as draft,
                   """ + LostAnswers.HAS + " as lost\n";

    private static final String LIST = SUMMARY + """
            from (select i.* from incident i where %1$s order by %2$s limit :limit) i
            order by %2$s""";

    private static final String CHOSEN = SUMMARY + """
            from incident i where i.number = any (:numbers) and (:all or i.agency = :agency)""";

    private static final String COUNTS = """
            with drafts as (
                select d.state from draft d join incident i on i.id = d.incident
                where d.state in ('ON_APPROVAL', 'RETURNED') and (:all or d.agency = :agency) and d.agency = i.agency
                    and i.status not in ('CLOSED', 'WITHDRAWN'))
            select count(*) as open,
                   count(*) filter (where agency = :agency) as ours,
                   count(*) filter (where assignee = :login) as mine,
                   count(*) filter (where assignee is null) as nobodys,
                   count(*) filter (where status = 'WAITING') as waiting,
                   count(*) filter (where deadline < least(:now, coalesce(paused_at, :now))) as late,
                   (select count(*) from drafts where state = 'ON_APPROVAL') as on_approval,
                   (select count(*) from drafts where state = 'RETURNED') as returned,
                   (select count(*) from incident i where i.status = 'ANSWERED' and i.merged_into is null
                        and (:all or i.agency = :agency) and i.id in (""" + LostAnswers.ALL + """
                   )) as lost
            from incident
            where status not in ('ANSWERED', 'CLOSED', 'WITHDRAWN') and (:all or agency = :agency)""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Listing(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<IncidentSummary> list(Viewer viewer, IncidentQuery query, int limit) {
        Conditions conditions = Conditions.of(viewer, query, clock.instant());
        return jdbc.sql(LIST.formatted(conditions.where(), conditions.order()))
                .params(conditions.parameters())
                .param("limit", limit)
                .query(Listing::summary)
                .list();
    }

    /** In the order they are named in. */
    List<IncidentSummary> chosen(Viewer viewer, List<String> numbers) {
        return jdbc
                .sql(CHOSEN)
                .param("numbers", numbers.toArray(String[]::new))
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .query(Listing::summary)
                .stream()
                .sorted(Comparator.comparingInt(summary -> numbers.indexOf(summary.number())))
                .toList();
    }

    /** With all words of the first report: {@link ForOthers} leaves the beginning of what may be read. */
    static IncidentSummary summary(ResultSet rs, int number) throws SQLException {
        return summary(
                IncidentRows.row(rs, number),
                rs.getString("words"),
                rs.getBoolean("bot_knew"),
                rs.getBoolean("lost"),
                rs.getInt("reports"),
                rs.getInt("photos"),
                rs.getString("draft"));
    }

    QueueCounts counts(Viewer viewer) {
        return jdbc.sql(COUNTS)
                .param("all", viewer.curator())
                .param("agency", viewer.agency().value())
                .param("login", viewer.login())
                .param("now", time(clock.instant()))
                .query((rs, _) -> new QueueCounts(
                        rs.getInt("open"),
                        rs.getInt("ours"),
                        rs.getInt("mine"),
                        rs.getInt("nobodys"),
                        rs.getInt("waiting"),
                        rs.getInt("late"),
                        rs.getInt("on_approval"),
                        rs.getInt("returned"),
                        rs.getInt("lost")))
                .single();
    }

    /** @param draft the state of its own agency's draft, or null */
    static IncidentSummary summary(
            IncidentRows.Row row,
            String words,
            boolean botKnew,
            boolean lost,
            int reports,
            int photos,
            @Nullable String draft) {
        return new IncidentSummary(
                row.number(),
                row.status(),
                row.topic(),
                botKnew,
                row.place().address(),
                words,
                row.agency(),
                row.version(),
                row.assignee(),
                row.createdAt(),
                row.deadline(),
                row.status().isOpen() ? row.replyDue() : null,
                row.place().territory(),
                lost,
                row.pausedAt(),
                reports,
                photos,
                draft == null ? null : Drafts.State.valueOf(draft));
    }
}
