package ru.otklik.bot.channels.intake;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.channels.SetAside;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PageId;

/** {@link SetAside} on table {@code inbound}. */
@Repository
class JdbcSetAside implements SetAside {
    private static final String OLDEST = """
            select id, page, update_key, received_at, attempts, reason, raw from inbound
            where status = 'SET_ASIDE' order by id limit :most
            """;
    private static final String COUNT = "select count(*) from inbound where status = 'SET_ASIDE'";
    private static final String TRY_AGAIN = """
            update inbound
            set status = 'PENDING', attempts = 0, unended = 0, claimed_until = null, next_attempt_at = :now, reason = null
            where id = :id and status = 'SET_ASIDE' and chat <> 'erased'
            """;
    private static final String DROP = """
            update inbound set status = 'DROPPED' where id = :id and status = 'SET_ASIDE'
            """;

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final SealedRaw sealed;
    private final Clock clock;

    JdbcSetAside(JdbcClient jdbc, Arrivals arrivals, SealedRaw sealed, Clock clock) {
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public List<Line> oldest(int most) {
        return jdbc.sql(OLDEST).param("most", most).query(this::line).list();
    }

    @Override
    public int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    @Override
    @Transactional
    public boolean tryAgain(long id) {
        boolean back = jdbc.sql(TRY_AGAIN)
                        .param("id", id)
                        .param("now", time(clock.instant()))
                        .update()
                == 1;
        if (back) {
            arrivals.announce();
        }
        return back;
    }

    @Override
    public boolean drop(long id) {
        return jdbc.sql(DROP).param("id", id).update() == 1;
    }

    private Line line(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
        return new Line(
                row.getLong("id"),
                new PageId(row.getString("page")),
                instant(row, "received_at"),
                row.getInt("attempts"),
                Objects.requireNonNullElse(row.getString("reason"), ""),
                raw(row));
    }

    /** One that can't be read is set aside for that: it is shown with the reason. */
    private String raw(ResultSet row) throws SQLException {
        try {
            return sealed.open(row);
        } catch (NotOpened e) {
            return e.said();
        }
    }
}
