package ru.otklik.bot.desk.access.throttle;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.platform.Walls;

/** From where accounts have come in, with all that was asked of them: an office stays known when a browser's cookies are gone. */
@Repository
class Networks {
    private static final Duration KEPT = Duration.ofDays(60);

    private static final String KNOWN = """
            select exists (select from known_network where login = :login and network = :network and seen_at > :oldest)""";

    private static final String REMEMBER = """
            insert into known_network (login, network, seen_at) values (:login, :network, :now)
            on conflict (login, network) do update set seen_at = excluded.seen_at""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Networks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this account has come in from around this address in the last sixty days. */
    boolean known(String login, String address) {
        return jdbc.sql(KNOWN)
                .param("login", login)
                .param("network", Addresses.network(address))
                .param("oldest", time(clock.instant().minus(KEPT)))
                .query(Boolean.class)
                .single();
    }

    @EventListener
    void cameIn(AtTheDoor.CameIn in) {
        Walls.outside(() -> jdbc.sql(REMEMBER)
                .param("login", in.account().login())
                .param("network", Addresses.network(in.address()))
                .param("now", time(clock.instant()))
                .update());
    }
}
