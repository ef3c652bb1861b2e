package ru.otklik.bot.desk.access;

import static ru.otklik.bot.platform.Sql.instant;
import static ru.otklik.bot.platform.Sql.time;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.otklik.bot.desk.access.Sessions.Session;

/** The table {@code desk_session}: the same for every node and after a restart. Tokens are kept as their hash. */
@Repository
class SessionRows {
    private static final Duration IDLE = Duration.ofHours(12);
    private static final Duration LONGEST = Duration.ofDays(7);
    /** To take the phone out of the bag, and no more: the password alone has opened nothing yet. */
    private static final Duration FOR_THE_CODE = Duration.ofMinutes(10);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private static final String LASTING = """
            select s.token_hash, s.proof, s.created_at as began_at, f.login is not null as has_factor, a.*
            from desk_session s join account a on a.login = s.login
            left join second_factor f on f.login = a.login and f.confirmed_at is not null
            where s.token_hash in (:hashes) and s.seen_at > :alive and s.created_at > :oldest and a.active""";

    private static final String HAS_FACTOR = """
            select exists (select from second_factor where login = :login and confirmed_at is not null)""";

    private static final String SEEN = """
            update desk_session set seen_at = :now where token_hash = :hash and seen_at < :noted""";

    private static final String OPEN = """
            insert into desk_session (token_hash, login, proof, address, agent, created_at, seen_at)
            values (:hash, :login, :proof, :address, :agent, :now, :now)""";

    private static final String CLOSE = """
            delete from desk_session where token_hash = :hash or seen_at <= :alive or created_at <= :oldest""";

    private static final String OF = """
            select s.number, s.token_hash, s.proof, s.address, s.agent, s.seen_at, s.created_at as began_at,
                f.login is not null as has_factor, a.*
            from desk_session s join account a on a.login = s.login
            left join second_factor f on f.login = a.login and f.confirmed_at is not null
            where s.login = :login and s.seen_at > :alive and s.created_at > :oldest
            order by s.seen_at desc, s.number desc""";

    private static final String END = "delete from desk_session where login = :login and number = :number";

    private static final String END_OTHERS = "delete from desk_session where login = :login and token_hash <> :hash";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessSettings settings;

    SessionRows(JdbcClient jdbc, Clock clock, AccessSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whose session it is, as the account is now. */
    record Holder(Account account, Need need) {}

    Optional<Holder> find(String hash) {
        Optional<Holder> holder = Optional.ofNullable(find(Set.of(hash)).get(hash));
        if (holder.isPresent()) {
            Instant now = clock.instant();
            jdbc.sql(SEEN)
                    .param("hash", hash)
                    .param("now", time(now))
                    .param("noted", time(now.minus(NOTED_EVERY)))
                    .update();
        }
        return holder;
    }

    /** Those of these that last; asking prolongs none. */
    Map<String, Holder> find(Collection<String> hashes) {
        Map<String, Holder> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            lasting(jdbc.sql(LASTING).param("hashes", Set.copyOf(hashes))).query(rs -> {
                holder(rs).ifPresent(holder -> put(found, rs, holder));
            });
        }
        return found;
    }

    private static void put(Map<String, Holder> found, ResultSet rs, Holder holder) {
        try {
            found.put(rs.getString("token_hash"), holder);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Holder> holder(ResultSet rs) throws SQLException {
        Account account = Accounts.account(rs, 0);
        Need need = need(account, Proof.valueOf(rs.getString("proof")), rs.getBoolean("has_factor"));
        boolean tooLate = need == Need.CODE
                && instant(rs, "began_at").isBefore(clock.instant().minus(FOR_THE_CODE));
        return tooLate ? Optional.empty() : Optional.of(new Holder(account, need));
    }

    /** What somebody of this account lacks who begins a session so. */
    Need needOf(Account account, Proof proof) {
        return need(
                account,
                proof,
                jdbc.sql(HAS_FACTOR)
                        .param("login", account.login())
                        .query(Boolean.class)
                        .single());
    }

    private Need need(Account account, Proof proof, boolean hasFactor) {
        if (proof == Proof.PROVIDER || (hasFactor && proof == Proof.FACTOR)) {
            return Need.NOTHING;
        }
        if (hasFactor) {
            return Need.CODE;
        }
        return settings.requiresFactorOf(account) ? Need.SETUP : Need.NOTHING;
    }

    void open(String hash, String login, Proof proof, String address, String agent) {
        jdbc.sql(OPEN)
                .param("hash", hash)
                .param("login", login)
                .param("proof", proof.name())
                .param("address", address)
                .param("agent", agent)
                .param("now", time(clock.instant()))
                .update();
    }

    void close(String hash) {
        lasting(jdbc.sql(CLOSE).param("hash", hash)).update();
    }

    /**
     * Without those that have waited too long for a code.
     *
     * @param hash of the session that asks
     */
    List<Session> of(String login, String hash) {
        return lasting(jdbc.sql(OF).param("login", login)).query((rs, _) -> session(rs, hash)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Session> session(ResultSet rs, String hash) throws SQLException {
        Optional<Holder> holder = holder(rs);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Session(
                rs.getLong("number"),
                instant(rs, "began_at"),
                instant(rs, "seen_at"),
                rs.getString("address"),
                BrowserName.of(rs.getString("agent")),
                Proof.valueOf(rs.getString("proof")),
                holder.get().need(),
                rs.getString("token_hash").equals(hash)));
    }

    boolean end(String login, long number) {
        return jdbc.sql(END).param("login", login).param("number", number).update() == 1;
    }

    void endOthers(String login, String hash) {
        jdbc.sql(END_OTHERS).param("login", login).param("hash", hash).update();
    }

    private JdbcClient.StatementSpec lasting(JdbcClient.StatementSpec statement) {
        Instant now = clock.instant();
        return statement.param("alive", time(now.minus(IDLE))).param("oldest", time(now.minus(LONGEST)));
    }
}
