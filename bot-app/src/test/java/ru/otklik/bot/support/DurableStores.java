package ru.otklik.bot.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.util.FileSystemUtils;
import redis.clients.jedis.Jedis;

/**
 * A PostgreSQL and a Redis that keep their word as in production, {@code fsync} on, and can be taken away in several ways. For harnesses:
 * tests are quicker on {@link Stores}.
 */
public final class DurableStores implements AutoCloseable {
    private static final List<String> POSTGRES_SETTINGS = List.of(
            "fsync=on", "synchronous_commit=on", "full_page_writes=on", "max_connections=200", "shared_buffers=256MB");

    private final Path folder;
    private final StoreServer postgres;
    private final StoreServer redis;

    private DurableStores(Path folder, StoreServer postgres, StoreServer redis) {
        this.folder = folder;
        this.postgres = postgres;
        this.redis = redis;
    }

    /**
     * Starts both, empty.
     *
     * @param folder for their data; what an earlier run left there is stopped and removed
     */
    public static DurableStores start(Path folder) {
        return start(folder, List.of());
    }

    /**
     * The same.
     *
     * @param settings of PostgreSQL beside the usual ones, {@code name=value}
     */
    public static DurableStores start(Path folder, List<String> settings) {
        var programs = Path.of("bot-app", "target", "stores", "programs");
        var data = DataFolder.take(folder, programs)
                .orElseThrow(() -> new StoreFailure("Another run is at work on " + folder + ".", "Wait for its end."));
        var stores = new DurableStores(
                folder.toAbsolutePath().normalize(),
                data.postgres(
                        "postgres",
                        Stream.concat(POSTGRES_SETTINGS.stream(), settings.stream())
                                .toList()),
                data.redis("redis"));
        stores.postgres.stop();
        stores.redis.stop();
        FileSystemUtils.deleteRecursively(folder.resolve("postgres").toFile());
        FileSystemUtils.deleteRecursively(folder.resolve("redis").toFile());
        Runtime.getRuntime().addShutdownHook(new Thread(stores::close));
        stores.postgres.start();
        stores.redis.start();
        return stores;
    }

    /** Settings by which the application finds these stores. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                Stores.jdbcUrl(postgres, "postgres"),
                "spring.datasource.username",
                Stores.USER,
                "spring.datasource.password",
                "",
                "spring.data.redis.url",
                Stores.redisUrl(redis));
    }

    /** Plain connections without a pool. */
    public DataSource dataSource() {
        return Stores.dataSource(Stores.jdbcUrl(postgres, "postgres"));
    }

    /** The CPU time that PostgreSQL's running processes have used so far. */
    public Duration postgresCpu() {
        return LeftServer.find(folder.resolve("postgres").resolve("postmaster.pid"), folder.resolve("postgres"))
                .stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.descendants()))
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** A fast shutdown: clients are cut off, everything is written down. */
    public void stopPostgres() {
        postgres.stop();
    }

    /** Ends it at once, so that the next start recovers from the write-ahead log. */
    public void crashPostgres() {
        postgres.crash();
    }

    public void startPostgres() {
        postgres.start();
    }

    public void stopRedis() {
        redis.stop();
    }

    public void crashRedis() {
        redis.crash();
    }

    public void startRedis() {
        redis.start();
    }

    /** Redis forgets everything and goes on. */
    public void wipeRedis() {
        try (var jedis = new Jedis(redis.host(), redis.port())) {
            jedis.flushAll();
        }
    }

    @Override
    public void close() {
        redis.stop();
        postgres.stop();
        FileSystemUtils.deleteRecursively(folder.resolve("postgres").toFile());
    }
}
