package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;
import ru.otklik.bot.support.Application;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.Stores;

/** A node that is told to stop finishes what it has in hand and keeps nothing for itself. */
class StopTest {
    private static final String CLAIMED = """
            select (select count(*) from inbound where status = 'PENDING' and claimed_until > now())
                + (select count(*) from delivery where status = 'PENDING' and claimed_until > now())
            """;

    @Test
    void leavesNothingClaimedAndNoLeaseBehind() {
        Stores stores = Stores.forApplication();
        JdbcClient database = JdbcClient.create(stores.dataSource());
        try (MessengersAlone messengers = MessengersAlone.start();
                RedisClient redis = RedisClient.create(URI.create(stores.redisUrl()))) {
            var phones = IntStream.range(0, 12)
                    .mapToObj(i -> new Phone(messengers.base(), "telegram", "demo-telegram", "stop-" + i))
                    .toList();
            try (Application _ = Application.start(stores, messengers.settings())) {
                phones.forEach(phone -> phone.says("у дома на ленина 5 не горят фонари"));
                await().until(() -> database.sql("select count(*) from inbound")
                                .query(Integer.class)
                                .single()
                        > 0);
                assertThat(redis.keys("otklik:lease:*")).isNotEmpty();
            }

            assertThat(database.sql(CLAIMED).query(Integer.class).single()).isZero();
            assertThat(redis.keys("otklik:lease:*")).isEmpty();

            try (Application _ = Application.start(stores, messengers.settings())) {
                phones.forEach(phone -> phone.hears("Согласны"));
            }
            assertThat(phones)
                    .allSatisfy(phone -> assertThat(phone.fromPage())
                            .filteredOn(line -> line.text().contains("Согласны"))
                            .hasSize(1));
        }
    }
}
