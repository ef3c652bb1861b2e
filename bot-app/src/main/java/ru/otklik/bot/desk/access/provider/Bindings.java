package ru.otklik.bot.desk.access.provider;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.Walls;

/**
 * Which account opens to whom of the provider's people. An administrator writes at the account how the provider calls the person; with the
 * first sign-in the provider's own id of them takes over, since names may be given to somebody else.
 */
@Repository
public class Bindings {
    private static final String BY_SUBJECT = "select login from account where provider_subject = :subject";

    private static final String BIND = """
            update account set provider_subject = :subject
            where provider_login = :name and provider_subject is null
            returning login""";

    private static final String OF = """
            select provider_login, provider_subject is not null as bound from account
            where login = :login and provider_login is not null""";

    private static final String WRITE = """
            update account set provider_login = :name, provider_subject = null where login = :login""";

    private final JdbcClient jdbc;

    Bindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How the provider calls whoever the account is for.
     *
     * @param bound whether they have come in so already
     */
    public record Binding(String name, boolean bound) {}

    /** Empty if the account opens by its password alone. */
    public Optional<Binding> of(String login) {
        return jdbc.sql(OF)
                .param("login", login)
                .query((rs, _) -> new Binding(rs.getString("provider_login"), rs.getBoolean("bound")))
                .optional();
    }

    /**
     * Changes it; what was bound before is bound no more.
     *
     * @param name null for nobody
     * @return false if another account has this name
     */
    public boolean write(String login, @Nullable String name) {
        try {
            jdbc.sql(WRITE).param("login", login).param("name", name).update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    /**
     * The login of whoever the provider says this is.
     *
     * @param subject the issuer and its own id of the person, which it gives to nobody else (OpenID Connect Core, 5.7)
     * @param name what it calls them now, maybe empty
     */
    Optional<String> loginOf(String subject, String name) {
        return Walls.outside(() -> jdbc.sql(BY_SUBJECT)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .or(() -> name.isEmpty()
                        ? Optional.empty()
                        : jdbc.sql(BIND)
                                .param("subject", subject)
                                .param("name", name)
                                .query(String.class)
                                .optional()));
    }
}
