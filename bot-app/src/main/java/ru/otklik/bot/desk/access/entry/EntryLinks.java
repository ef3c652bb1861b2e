package ru.otklik.bot.desk.access.entry;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** The table {@code entry_link}: one link an account, good once and for a while. */
@Repository
public class EntryLinks {
    /** Where a link leads, with its token behind. */
    public static final String PATH = "/desk/entry/";

    /** From a Friday to a Monday. */
    private static final Duration GOOD_FOR = Duration.ofHours(72);

    private static final String MAKE = """
            insert into entry_link (token_hash, login, made_by, made_at, expires_at) values (:hash, :login, :by, :now, :expires)
            on conflict (login) do update set token_hash = excluded.token_hash, made_by = excluded.made_by,
                made_at = excluded.made_at, expires_at = excluded.expires_at""";

    private static final String FIND = """
            select l.login from entry_link l join account a on a.login = l.login
            where l.token_hash = :hash and l.expires_at > :now and a.active""";

    private static final String TAKE = "delete from entry_link where token_hash = :hash and expires_at > :now";

    private static final String WAITING = """
            select expires_at from entry_link where login = :login and expires_at > :now""";

    private static final String UNTIL = "select expires_at from entry_link where login = :login";

    private static final String DROP = "delete from entry_link where login = :login";

    private final JdbcClient jdbc;
    private final Clock clock;

    EntryLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A link in place of any that there was.
     *
     * @param by whom: a login, or the command line
     */
    public Secret make(String login, String by) {
        Secret token = Tokens.fresh();
        Instant now = clock.instant();
        Walls.outside(() -> jdbc.sql(MAKE)
                .param("hash", Tokens.hash(token))
                .param("login", login)
                .param("by", by)
                .param("now", time(now))
                .param("expires", time(now.plus(GOOD_FOR)))
                .update());
        return token;
    }

    /** Whose link this is, while it is good; looking uses it up as little as a messenger's preview of it. */
    Optional<String> login(Secret token) {
        return Walls.outside(() -> jdbc.sql(FIND)
                .param("hash", Tokens.hash(token))
                .param("now", time(clock.instant()))
                .query(String.class)
                .optional());
    }

    /** Of two who take it at once one gets true. */
    boolean take(Secret token) {
        return Walls.outside(() -> jdbc.sql(TAKE)
                        .param("hash", Tokens.hash(token))
                        .param("now", time(clock.instant()))
                        .update())
                == 1;
    }

    /** Until when a link of this account's is good, if nobody has used it yet. */
    public Optional<Instant> waiting(String login) {
        return Walls.outside(() -> jdbc.sql(WAITING)
                .param("login", login)
                .param("now", time(clock.instant()))
                .query((rs, _) -> instant(rs, "expires_at"))
                .optional());
    }

    /** Until when the newest link by which nobody has chosen a password yet is good, or was. */
    public Optional<Instant> until(String login) {
        return Walls.outside(() -> jdbc.sql(UNTIL)
                .param("login", login)
                .query((rs, _) -> instant(rs, "expires_at"))
                .optional());
    }

    public void drop(String login) {
        Walls.outside(() -> jdbc.sql(DROP).param("login", login).update());
    }
}
