package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The servers of this test JVM, stopped at its end: containers where a Docker engine answers, else servers of this
 * machine in a folder under {@code target}. The system property {@code otklik.stores} as {@code docker} or
 * {@code embedded} chooses by force.
 */
abstract class StoreServers {
    /** Quick and careless: test data need not survive the machine, and are too few to be cleaned up or compiled for. */
    static final List<String> POSTGRES_SETTINGS = List.of(
            "fsync=off",
            "synchronous_commit=off",
            "full_page_writes=off",
            "autovacuum=off",
            "jit=off",
            "max_wal_size=8GB",
            "checkpoint_timeout=1h",
            "max_connections=300");

    private static final Logger log = LoggerFactory.getLogger(StoreServers.class);
    private static final Supplier<StoreServers> CURRENT = SingletonSupplier.of(StoreServers::choose);

    private final Deque<StoreServer> started = new ConcurrentLinkedDeque<>();
    private final Set<ConfigurableApplicationContext> users =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private final Supplier<StoreServer> postgres = SingletonSupplier.of(() -> started(newPostgres()));

    static StoreServers current() {
        return CURRENT.get();
    }

    /** The one PostgreSQL of this JVM. */
    StoreServer postgres() {
        return postgres.get();
    }

    /** A Redis for the caller alone. */
    StoreServer redis() {
        return started(newRedis());
    }

    /** Servers stop only after their users, or the log ends with complaints about lost connections. */
    void stopAfter(ConfigurableApplicationContext user) {
        users.add(user);
    }

    protected abstract StoreServer newPostgres();

    protected abstract StoreServer newRedis();

    /** Frees what the servers used; called when they are stopped. */
    protected abstract void clean();

    private StoreServer started(StoreServer server) {
        started.push(server);
        server.start();
        return server;
    }

    private void stopAll() {
        // Each lets its last requests end, which is waiting for the most part.
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List.copyOf(users).forEach(user -> threads.execute(user::close));
        }
        started.forEach(StoreServer::stop);
        clean();
    }

    private static StoreServers choose() {
        var wish = System.getProperty("otklik.stores", "");
        var servers = !wish.equals("embedded") && (wish.equals("docker") || Containers.available())
                ? new Containers()
                : new Embedded();
        log.info("Tests use PostgreSQL and Redis from {}", servers);
        Runtime.getRuntime().addShutdownHook(new Thread(servers::stopAll));
        return servers;
    }

    private static final class Embedded extends StoreServers {
        private static final Path PARENT = Path.of("bot-app", "target", "stores");
        private static final Path PROGRAMS = PARENT.resolve("programs");

        private final Path folder =
                PARENT.resolve("run-" + ProcessHandle.current().pid());
        private final DataFolder data;
        private final AtomicInteger redisCount = new AtomicInteger();

        Embedded() {
            cleanAfterKilledRuns();
            data = DataFolder.take(folder, PROGRAMS).orElseThrow();
        }

        @Override
        protected StoreServer newPostgres() {
            return data.postgres("postgres", POSTGRES_SETTINGS);
        }

        @Override
        protected StoreServer newRedis() {
            return data.redis("redis-" + redisCount.incrementAndGet());
        }

        @Override
        protected void clean() {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }

        private static void cleanAfterKilledRuns() {
            for (var left : folders(PARENT, "run-*")) {
                if (belongsToAnother(left)) {
                    continue;
                }
                DataFolder.take(left, PROGRAMS).ifPresent(taken -> {
                    folders(left, "postgres")
                            .forEach(name ->
                                    taken.postgres("postgres", List.of()).stop());
                    folders(left, "redis-*")
                            .forEach(redis ->
                                    taken.redis(redis.getFileName().toString()).stop());
                    FileSystemUtils.deleteRecursively(left.toFile());
                });
            }
        }

        /** A JVM that has just begun may not hold the lock of its folder yet. */
        private static boolean belongsToAnother(Path run) {
            var pid = Long.parseLong(run.getFileName().toString().substring("run-".length()));
            return pid != ProcessHandle.current().pid()
                    && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
        }

        private static List<Path> folders(Path parent, String pattern) {
            if (!Files.isDirectory(parent)) {
                return List.of();
            }
            var found = new ArrayList<Path>();
            try (var children = Files.newDirectoryStream(parent, pattern)) {
                children.forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return found;
        }

        @Override
        public String toString() {
            return "embedded servers in " + folder;
        }
    }
}
