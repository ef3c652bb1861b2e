package ru.otklik.bot.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import redis.clients.jedis.Jedis;

class DataFolderTest {
    private static final Path TARGET = Path.of("bot-app", "target");
    private static final Path FOLDER = TARGET.resolve("data-folder-test");

    private final DataFolder data =
            DataFolder.take(FOLDER, TARGET.resolve("stores/programs")).orElseThrow();

    @AfterEach
    void stopAll() throws IOException {
        data.postgres("postgres", List.of()).stop();
        data.redis("redis").stop();
        data.close();
        FileSystemUtils.deleteRecursively(FOLDER);
    }

    @Test
    void stopsThePostgresThatAKilledRunLeftAndGoesOnWithItsData() {
        var left = data.postgres("postgres", List.of());
        left.start();
        JdbcClient.create(Stores.dataSource(Stores.jdbcUrl(left, "postgres")))
                .sql("create table kept (id int)")
                .update();

        var next = data.postgres("postgres", List.of());
        next.start();

        assertThat(Ports.answers(left.host(), left.port())).isFalse();
        assertThat(JdbcClient.create(Stores.dataSource(Stores.jdbcUrl(next, "postgres")))
                        .sql("select count(*) from kept")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void stopsTheRedisThatAKilledRunLeftAndGoesOnWithItsData() {
        var left = data.redis("redis");
        left.start();
        try (var jedis = new Jedis(Stores.redisUrl(left))) {
            jedis.set("key", "value");
        }

        var next = data.redis("redis");
        next.start();

        assertThat(Ports.answers(left.host(), left.port())).isFalse();
        try (var jedis = new Jedis(Stores.redisUrl(next))) {
            assertThat(jedis.get("key")).isEqualTo("value");
        }
    }

    @Test
    void isNotMisledByAPidFileThatNamesAnotherProcess() throws IOException {
        var postgres = data.postgres("postgres", List.of());
        postgres.start();
        postgres.stop();
        var stranger = String.valueOf(ProcessHandle.current().pid());
        Files.writeString(FOLDER.resolve("postgres/postmaster.pid"), stranger + "\n" + FOLDER + "\n");
        Files.writeString(Files.createDirectories(FOLDER.resolve("redis")).resolve("redis.pid"), stranger);

        postgres.start();
        var redis = data.redis("redis");
        redis.start();

        assertThat(Ports.answers(postgres.host(), postgres.port())).isTrue();
        assertThat(Ports.answers(redis.host(), redis.port())).isTrue();
    }
}
