package ru.otklik.bot.desk.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** The table {@code account}; what it holds of keys is {@link ApiKeys}'. */
@Repository
public class Accounts {
    private static final String FIND = "select * from account where login = :login";

    private static final String NAME = "select name from account where login = :login";

    private static final String BY_TOKEN = "select * from account where api_token_hash = :hash and active";

    private static final String ALL = "select * from account order by agency, login";

    private static final String ACTIVE_BY_AGENCY =
            "select agency, count(*) as count from account where active group by agency";

    private static final String NONE = "select not exists (select from account)";

    private static final String CREATE = """
            insert into account (login, name, agency, roles, password_hash, demo, created_at)
            values (:login, :name, :agency, string_to_array(:roles, ','), :passwordHash, :demo, :now)
            on conflict (login) do nothing""";

    private static final String CHANGE = """
            update account
            set name = :name, agency = :agency, roles = string_to_array(:roles, ','), password_hash = :passwordHash,
                active = :active, demo = :demo
            where login = :login""";

    private static final String CHANGE_ROLES = """
            update account as a
            set roles = string_to_array(:roles, ','),
                (api_token_hash, api_token_made_at, api_token_made_by) = (
                    select a.api_token_hash, a.api_token_made_at, a.api_token_made_by
                    where a.demo or not :opensMuch or a.api_token_made_by = a.login)
            where login = :login""";

    private static final String CHANGE_ACTIVE = "update account set active = :active where login = :login";

    private static final String CHANGE_PASSWORD =
            "update account set password_hash = :passwordHash where login = :login";

    private static final String REMOVE_DEMO = "delete from account where demo";

    private final JdbcClient jdbc;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The active account of an agency's token. */
    public Optional<Account> byToken(Secret token) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", Tokens.hash(token))
                .query(Accounts::account)
                .optional();
    }

    /** Whoever has this login, active or not. */
    public Optional<Account> find(String login) {
        return jdbc.sql(FIND).param("login", login).query(Accounts::account).optional();
    }

    /**
     * How whoever has this login is called; empty if nobody has it. Colleagues may know that and nothing else of an account, so this
     * looks outside the walls.
     */
    public Optional<String> nameOf(String login) {
        return Walls.outside(
                () -> jdbc.sql(NAME).param("login", login).query(String.class).optional());
    }

    /** How many may come in, by the id of their agency; agencies of nobody are left out. */
    public Map<String, Integer> activeByAgency() {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(ACTIVE_BY_AGENCY)
                .query((rs, _) -> counts.put(rs.getString("agency"), rs.getInt("count")))
                .list();
        return counts;
    }

    public List<Account> all() {
        return jdbc.sql(ALL).query(Accounts::account).list();
    }

    boolean none() {
        return jdbc.sql(NONE).query(Boolean.class).single();
    }

    /**
     * Makes an account, which no key opens.
     *
     * @return false if the login is taken, and nothing happened
     */
    public boolean create(Account account) {
        return jdbc.sql(CREATE)
                        .param("login", account.login())
                        .param("name", account.name())
                        .param("agency", account.agency())
                        .param("roles", joined(account.roles()))
                        .param("passwordHash", account.passwordHash())
                        .param("demo", account.demo())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void change(Account account) {
        jdbc.sql(CHANGE)
                .param("login", account.login())
                .param("name", account.name())
                .param("agency", account.agency())
                .param("roles", joined(account.roles()))
                .param("passwordHash", account.passwordHash())
                .param("active", account.active())
                .param("demo", account.demo())
                .update();
    }

    /** A key that somebody else has made is worth nothing any more once one of the roles {@linkplain Role#opensMuch() opens much}. */
    public void changeRoles(String login, Set<Role> roles) {
        jdbc.sql(CHANGE_ROLES)
                .param("login", login)
                .param("roles", joined(roles))
                .param("opensMuch", roles.stream().anyMatch(Role::opensMuch))
                .update();
    }

    /** Closes or opens an account for everything: pages and the API. */
    public void changeActive(String login, boolean active) {
        jdbc.sql(CHANGE_ACTIVE).param("login", login).param("active", active).update();
    }

    public void changePassword(String login, String hash) {
        jdbc.sql(CHANGE_PASSWORD)
                .param("login", login)
                .param("passwordHash", hash)
                .update();
    }

    int removeDemo() {
        return jdbc.sql(REMOVE_DEMO).update();
    }

    private static String joined(Set<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(","));
    }

    private static Set<Role> roles(String[] names) {
        return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toSet());
    }

    static Account account(ResultSet rs, @SuppressWarnings("unused") int row) throws SQLException {
        return new Account(
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("agency"),
                roles((String[]) rs.getArray("roles").getArray()),
                rs.getString("password_hash"),
                rs.getBoolean("active"),
                rs.getBoolean("demo"));
    }
}
