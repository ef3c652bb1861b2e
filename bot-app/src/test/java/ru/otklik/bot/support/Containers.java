package ru.otklik.bot.support;

import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.springframework.test.util.TestSocketUtils;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/** PostgreSQL and Redis in the versions of production, by Testcontainers, which also removes them. */
final class Containers extends StoreServers {
    /** Asks quickly and without Testcontainers' page of errors, since many machines have no Docker. */
    static boolean available() {
        var home = Path.of(System.getProperty("user.home"));
        var mayAnswer = System.getenv("DOCKER_HOST") != null
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                home.resolve(".docker/run/docker.sock"),
                                home.resolve(".testcontainers.properties"))
                        .anyMatch(Files::exists);
        if (!mayAnswer) {
            return false;
        }
        var logger = (Logger) LoggerFactory.getLogger("org.testcontainers");
        var level = logger.getLevel();
        logger.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            logger.setLevel(level);
        }
    }

    @Override
    protected StoreServer newPostgres() {
        var command = Stream.concat(
                Stream.of("postgres"), POSTGRES_SETTINGS.stream().flatMap(setting -> Stream.of("-c", setting)));
        return new Server(
                new GenericContainer<>("postgres:18")
                        .withEnv("POSTGRES_HOST_AUTH_METHOD", "trust")
                        .withEnv(
                                "POSTGRES_INITDB_ARGS",
                                "--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                        .withCommand(command.toArray(String[]::new))
                        .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\s", 2)),
                5432);
    }

    @Override
    protected StoreServer newRedis() {
        return new Server(new GenericContainer<>("redis:7").waitingFor(Wait.forListeningPort()), 6379);
    }

    @Override
    protected void clean() {}

    @Override
    public String toString() {
        return "containers";
    }

    /** A container on a port of ours, because a port chosen by Docker changes with every start. */
    private static final class Server implements StoreServer {
        private final GenericContainer<?> container;
        private final int port = TestSocketUtils.findAvailableTcpPort();

        Server(GenericContainer<?> container, int inside) {
            this.container = container;
            container.setPortBindings(List.of(port + ":" + inside));
        }

        @Override
        public String host() {
            return container.getHost();
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public void start() {
            if (container.getContainerId() == null) {
                container.start();
                return;
            }
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
            await().atMost(Duration.ofSeconds(30)).until(() -> Ports.answers(host(), port));
        }

        @Override
        public void stop() {
            if (container.isRunning()) {
                container
                        .getDockerClient()
                        .stopContainerCmd(container.getContainerId())
                        .withTimeout(2)
                        .exec();
            }
        }
    }
}
