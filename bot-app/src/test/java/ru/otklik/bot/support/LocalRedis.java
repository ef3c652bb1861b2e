package ru.otklik.bot.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ConditionTimeoutException;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

/** Redis on a folder of this machine, in the background as {@link LocalPostgres} is. */
final class LocalRedis implements StoreServer {
    private final Programs programs;
    private final Path data;
    private final int port;

    LocalRedis(Programs programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        stop();
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve("server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = Command.run(List.of(
                programs.redis().toString(),
                setting("bind"),
                "127.0.0.1",
                setting("port"),
                String.valueOf(port),
                setting("dir"),
                data.toString(),
                setting("appendonly"),
                "yes",
                setting("appendfsync"),
                "everysec",
                setting("save"),
                "",
                setting("pidfile"),
                pidFile().toString(),
                setting("logfile"),
                data.resolve("server.log").toString(),
                setting("daemonize"),
                "yes",
                // Keeps the folder in the command line, by which a later run knows this process.
                setting("set-proc-title"),
                "no"));
        try {
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(20))
                    .until(this::answers);
        } catch (ConditionTimeoutException e) {
            throw new StoreFailure("Redis doesn't start on " + data + ": " + started.output() + log(), Stores.ADVICE);
        }
    }

    @Override
    public void stop() {
        LeftServer.stop(pidFile(), data, List.of("TERM", "KILL"));
    }

    @Override
    public void crash() {
        LeftServer.stop(pidFile(), data, List.of("KILL"));
    }

    private boolean answers() {
        try (var jedis = new Jedis(host(), port)) {
            return "PONG".equals(jedis.ping());
        } catch (JedisException e) {
            return false;
        }
    }

    private Path pidFile() {
        return data.resolve("redis.pid");
    }

    private String log() {
        try {
            return Files.readString(data.resolve("server.log"));
        } catch (IOException e) {
            return "";
        }
    }

    private static String setting(String name) {
        return "--" + name;
    }
}
