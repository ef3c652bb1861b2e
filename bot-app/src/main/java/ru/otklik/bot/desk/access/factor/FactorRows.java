package ru.otklik.bot.desk.access.factor;

import static ru.otklik.bot.platform.Sql.time;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code second_factor} and {@code recovery_code}. */
@Repository
class FactorRows {
    private static final String FIND = """
            select login, secret, confirmed_at is not null as confirmed, last_step from second_factor where login = :login""";

    private static final String ALL = """
            select login, secret, confirmed_at is not null as confirmed, last_step from second_factor order by login""";

    private static final String CONFIRMED = "select login from second_factor where confirmed_at is not null";

    private static final String BEGIN = """
            insert into second_factor (login, secret) values (:login, :secret) on conflict (login) do nothing""";

    private static final String CONFIRM = """
            update second_factor set confirmed_at = :now, last_step = :step
            where login = :login and confirmed_at is null and secret = :secret""";

    /** Of two that bring the same code at once, one is too late. */
    private static final String USE_STEP = """
            update second_factor set last_step = :step where login = :login and confirmed_at is not null and last_step < :step""";

    private static final String RESEAL = """
            update second_factor set secret = :fresh where login = :login and secret = :old""";

    private static final String REMOVE = "delete from second_factor where login = :login";

    private static final String USE_CODE = "delete from recovery_code where login = :login and code_hash = :hash";

    private static final String DROP_CODES = "delete from recovery_code where login = :login";

    private static final String ADD_CODES = """
            insert into recovery_code (login, code_hash) select :login, unnest(string_to_array(:hashes, ','))""";

    private static final String CODES_LEFT = "select count(*) from recovery_code where login = :login";

    private final JdbcClient jdbc;

    FactorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param confirmed false while it is being set up */
    record Factor(String login, byte[] secret, boolean confirmed, long lastStep) {}

    Optional<Factor> find(String login) {
        return jdbc.sql(FIND).param("login", login).query(Factor.class).optional();
    }

    List<Factor> all() {
        return jdbc.sql(ALL).query(Factor.class).list();
    }

    List<String> confirmed() {
        return jdbc.sql(CONFIRMED).query(String.class).list();
    }

    void begin(String login, byte[] secret) {
        jdbc.sql(BEGIN).param("login", login).param("secret", secret).update();
    }

    boolean confirm(Factor factor, long step, Instant now) {
        return jdbc.sql(CONFIRM)
                        .param("login", factor.login())
                        .param("secret", factor.secret())
                        .param("step", step)
                        .param("now", time(now))
                        .update()
                == 1;
    }

    boolean use(String login, long step) {
        return jdbc.sql(USE_STEP).param("login", login).param("step", step).update() == 1;
    }

    boolean reseal(Factor old, byte[] fresh) {
        return jdbc.sql(RESEAL)
                        .param("login", old.login())
                        .param("old", old.secret())
                        .param("fresh", fresh)
                        .update()
                == 1;
    }

    void remove(String login) {
        jdbc.sql(REMOVE).param("login", login).update();
    }

    boolean useRecoveryCode(String login, String hash) {
        return jdbc.sql(USE_CODE).param("login", login).param("hash", hash).update() == 1;
    }

    void replaceRecoveryCodes(String login, Collection<String> hashes) {
        jdbc.sql(DROP_CODES).param("login", login).update();
        jdbc.sql(ADD_CODES)
                .param("login", login)
                .param("hashes", String.join(",", hashes))
                .update();
    }

    int recoveryCodesLeft(String login) {
        return jdbc.sql(CODES_LEFT).param("login", login).query(Integer.class).single();
    }
}
