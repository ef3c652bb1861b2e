package ru.otklik.bot.desk.access.throttle;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code sign_in_try}. */
@Repository
class Tries {
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Counted before it is looked at, so that many tries at once are no way around; whoever was right is taken out again. */
    private static final String TAKE = """
            insert into sign_in_try as t (subject, failures, last_at, open_at) values (:subject, 1, :now, :now)
            on conflict (subject) do update set
                failures = case when t.last_at < :forgotten then 1 else t.failures + 1 end,
                last_at = excluded.last_at,
                open_at = case
                    when t.last_at < :forgotten or t.failures + 1 < :free then excluded.open_at
                    else excluded.open_at
                        + make_interval(secs => least(:most, :first * power(2, least(t.failures + 1 - :free, 30)))) end
            where t.open_at <= excluded.open_at""";

    private static final String OPEN_AT = "select max(open_at) from sign_in_try where subject in (:subjects)";

    private static final String FORGET = "delete from sign_in_try where subject in (:subjects)";

    /** The wait that the try itself began goes with it. */
    private static final String FORGIVE = """
            update sign_in_try set failures = greatest(0, failures - 1), open_at = last_at where subject = :subject""";

    private static final String DROP_OLD = "delete from sign_in_try where last_at < :forgotten";

    private final JdbcClient jdbc;

    Tries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false if it has to wait, and nothing was counted */
    boolean take(String subject, Pace pace, Instant now) {
        return jdbc.sql(TAKE)
                        .param("subject", subject)
                        .param("now", time(now))
                        .param("forgotten", time(now.minus(FORGOTTEN_AFTER)))
                        .param("free", pace.free())
                        .param("first", (double) pace.first().toSeconds())
                        .param("most", (double) pace.most().toSeconds())
                        .update()
                == 1;
    }

    Optional<Instant> openAt(Collection<String> subjects) {
        return jdbc.sql(OPEN_AT)
                .param("subjects", subjects)
                .query((rs, _) -> Optional.ofNullable(rs.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    void forget(Collection<String> subjects) {
        jdbc.sql(FORGET).param("subjects", subjects).update();
    }

    void forgive(String subject) {
        jdbc.sql(FORGIVE).param("subject", subject).update();
    }

    void dropOld(Instant now) {
        jdbc.sql(DROP_OLD).param("forgotten", time(now.minus(FORGOTTEN_AFTER))).update();
    }
}
