package ru.otklik.bot.desk.access;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/**
 * Keys by which programs come in over the API, at most one an account, kept as their SHA-256. They ask for no second factor, so an
 * account that {@linkplain Account#opensMuch() opens much} has none but of its owner's own making. The sandbox's are known to everybody
 * and stay as they are.
 */
@Repository
public class ApiKeys {
    private static final String MAKE = """
            update account set api_token_hash = :hash, api_token_made_at = :now, api_token_made_by = :by
            where login = :login and not demo and (login = :by or not roles && array['CURATOR', 'ADMINISTRATOR'])""";

    private static final String END = """
            update account set api_token_hash = null, api_token_made_at = null, api_token_made_by = null
            where login = :login and not demo""";

    private static final String PUT = """
            update account set api_token_hash = :hash, api_token_made_at = :now, api_token_made_by = null
            where login = :login and demo and api_token_hash is distinct from :hash""";

    private static final String SINCE = """
            select api_token_made_at from account where login = :login and api_token_hash is not null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Since when the account has a key; empty if it has none. */
    public Optional<Instant> since(String login) {
        return Walls.outside(() -> jdbc.sql(SINCE)
                .param("login", login)
                .query((rs, _) -> instant(rs, "api_token_made_at"))
                .optional());
    }

    /**
     * A key in place of any that there was; nobody can be told it again.
     *
     * @param by the login of whoever asks for it
     * @return empty if nobody but the owner may make it, or it is the sandbox's, and nothing happened
     */
    public Optional<Secret> make(String login, String by) {
        Secret key = Tokens.fresh();
        int made = Walls.outside(() -> jdbc.sql(MAKE)
                .param("login", login)
                .param("hash", Tokens.hash(key))
                .param("now", time(clock.instant()))
                .param("by", by)
                .update());
        return made == 1 ? Optional.of(key) : Optional.empty();
    }

    /** No program comes in by it any more. */
    public void end(String login) {
        Walls.outside(() -> jdbc.sql(END).param("login", login).update());
    }

    /** Gives an account of the sandbox's the key that everybody knows. */
    void put(String login, Secret known) {
        jdbc.sql(PUT)
                .param("login", login)
                .param("hash", Tokens.hash(known))
                .param("now", time(clock.instant()))
                .update();
    }
}
