package ru.otklik.bot.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisConnectionException;

class StoresTest {
    @Test
    void givesEachTestADatabaseOfItsOwn() {
        var one = JdbcClient.create(Stores.fresh().migrated());
        var two = JdbcClient.create(Stores.fresh().migrated());

        one.sql("create table mine (id int)").update();

        assertThat(two.sql("select to_regclass('mine') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void knowsRussianLetters() {
        var database = JdbcClient.create(Stores.fresh().dataSource());

        assertThat(database.sql("select lower('ЁЛКА')").query(String.class).single())
                .isEqualTo("ёлка");
    }

    @Test
    void takesRedisAwayAndBringsItBackWithItsData() {
        var stores = Stores.fresh();
        try (var jedis = new Jedis(stores.redisUrl())) {
            jedis.set("key", "value");
        }

        stores.stopRedis();
        assertThatThrownBy(() -> new Jedis(stores.redisUrl()).ping()).isInstanceOf(JedisConnectionException.class);

        stores.startRedis();
        try (var jedis = new Jedis(stores.redisUrl())) {
            assertThat(jedis.get("key")).isEqualTo("value");
        }
    }

    @Test
    void takesPostgresAwayAndBringsItBackWithItsData() {
        var stores = Stores.fresh();
        var database = JdbcClient.create(stores.dataSource());
        database.sql("create table kept (id int)").update();

        stores.stopPostgres();
        assertThatThrownBy(() -> database.sql("select 1").query().singleValue()).hasMessageContaining("Connection");

        stores.startPostgres();
        assertThat(database.sql("select count(*) from kept")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
