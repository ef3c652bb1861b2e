package ru.otklik.bot.support;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.util.function.SingletonSupplier;

/**
 * An empty database and an empty Redis that belong to one test or one application context. All databases live in one
 * PostgreSQL server; each Redis is a server of its own.
 */
public final class Stores {
    static final String USER = "postgres";
    static final String ADVICE =
            "Give servers of your own by spring.datasource.url and spring.data.redis.url, or see the README.";

    /** By which tests read the application's metrics. */
    public static final String METRICS_TOKEN = "metrics-for-tests";

    private static final Duration IDLE = Duration.ofSeconds(10);

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A database that nobody writes to: a copy of it takes less time than the migrations. */
    private static final Supplier<String> MIGRATED = SingletonSupplier.of(() -> {
        Stores stores = fresh();
        Flyway.configure().dataSource(stores.dataSource()).load().migrate();
        return stores.database;
    });

    private static final Learned LEARNED = new Learned();

    private final StoreServer postgres;
    private final String database;
    private boolean isThere;
    private final Supplier<StoreServer> redis =
            SingletonSupplier.of(() -> StoreServers.current().redis());

    private Stores(StoreServer postgres, String database) {
        this.postgres = postgres;
        this.database = database;
    }

    /** An empty database, and a Redis: both are made when their address is first asked for. */
    public static Stores fresh() {
        return new Stores(StoreServers.current().postgres(), "otklik_" + COUNT.incrementAndGet());
    }

    /**
     * For an application that need not begin with an empty database: after all migrations, and what an earlier application of this
     * JVM has learned from the topics' examples is known.
     */
    public static Stores forApplication() {
        Stores stores = fresh();
        stores.becomeMigrated();
        LEARNED.tell(stores.dataSource());
        return stores;
    }

    /** The address for {@code spring.datasource.url}; the user is {@code postgres}, without a password. */
    public String jdbcUrl() {
        beThere();
        return jdbcUrl(postgres, database);
    }

    /** The address for {@code spring.data.redis.url}. */
    public String redisUrl() {
        return redisUrl(redis.get());
    }

    /** The settings by which the application finds these stores. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                jdbcUrl(),
                "spring.datasource.username",
                USER,
                "spring.datasource.password",
                "",
                "spring.data.redis.url",
                redisUrl());
    }

    /** Plain connections without a pool, to a database that nobody has filled yet. */
    public DataSource dataSource() {
        return dataSource(jdbcUrl());
    }

    /** A pool of connections to the database after all of the application's migrations; what was in it before is lost. */
    public DataSource migrated() {
        becomeMigrated();
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(jdbcUrl());
        pool.setUsername(USER);
        // Nobody closes it: what is idle goes by itself, so that the server's connections last for all tests.
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(IDLE.toMillis());
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    private synchronized void beThere() {
        if (!isThere) {
            execute("create database " + database);
            isThere = true;
        }
    }

    private synchronized void becomeMigrated() {
        String template = MIGRATED.get();
        if (isThere) {
            execute("drop database " + database);
        }
        execute("create database " + database + " template " + template + " strategy file_copy");
        isThere = true;
    }

    /**
     * Copies the database as it is now. Nobody may be connected to it.
     *
     * @return the name of the copy, for {@link #restore}
     */
    public String backup() {
        String copy = database + "_backup";
        execute("create database " + copy + " template " + database);
        return copy;
    }

    /** Puts a copy in the database's place; what was in it since is lost. */
    public void restore(String backup) {
        execute("drop database " + database + " with (force)");
        execute("create database " + database + " template " + backup);
    }

    /** Takes Redis away: connections break and new ones are refused. */
    public void stopRedis() {
        redis.get().stop();
    }

    /** Brings Redis back on the same address. */
    public void startRedis() {
        redis.get().start();
    }

    /** Takes PostgreSQL away, for every {@code Stores} of this JVM: bring it back before the test ends. */
    public void stopPostgres() {
        postgres.stop();
    }

    /** Brings PostgreSQL back on the same address with its data. */
    public void startPostgres() {
        postgres.start();
    }

    private void execute(String sql) {
        try (var connection = dataSource(jdbcUrl(postgres, "postgres")).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static String jdbcUrl(StoreServer server, String database) {
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database;
    }

    static String redisUrl(StoreServer server) {
        return "redis://" + server.host() + ":" + server.port() + "/0";
    }

    static DataSource dataSource(String url) {
        var source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(USER);
        return source;
    }
}
