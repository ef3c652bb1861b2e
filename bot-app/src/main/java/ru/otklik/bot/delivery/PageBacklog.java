package ru.otklik.bot.delivery;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Walls;

/** What waits to be sent, by page. */
@Component
public final class PageBacklog {
    private static final String OLDEST =
            "select page, min(created_at) as oldest from delivery where status = 'PENDING' group by page";

    /** A call that has begun is left to its courier. */
    private static final String GIVE_UP = """
            update delivery set status = 'UNDELIVERABLE', reason = :reason, changed_at = :now
            where page in (:pages) and status = 'PENDING' and (claimed_until is null or claimed_until < :now)""";

    private static final String REMOVED = "страница удалена";

    private final JdbcClient jdbc;
    private final Clock clock;

    PageBacklog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when the oldest has been waiting; pages that nothing waits for are not in it. */
    public Map<PageId, Instant> oldest() {
        return Walls.outside(() -> jdbc.sql(OLDEST)
                        .query((rs, _) -> Map.entry(new PageId(rs.getString("page")), instant(rs, "oldest")))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Says of all that waits for these pages that it will never be sent. */
    int giveUp(Collection<PageId> pages) {
        if (pages.isEmpty()) {
            return 0;
        }
        return jdbc.sql(GIVE_UP)
                .param("pages", pages.stream().map(PageId::value).toList())
                .param("reason", REMOVED)
                .param("now", time(clock.instant()))
                .update();
    }
}
