package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import redis.clients.jedis.RedisClient;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Stores;

/** A resident who writes faster than anybody reads, over real HTTP. */
@OtklikTest
class FloodTest {
    private static final int MESSAGES = 70;
    private static final int FEW = 10;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Stores stores;

    @ParameterizedTest
    @CsvSource({"telegram, demo-telegram", "vk, demo-vk"})
    void hasTheirBurstGatheredIsToldOnceAndLosesNeitherAMessageNorAPress(String messenger, String page) {
        Phone phone = new Phone("http://127.0.0.1:" + port, messenger, page, "flood");
        phone.says("не горят фонари").hears("Согласны");
        phone.presses("Согласен / согласна").hears("уличное освещение");
        int before = phone.fromPage().size();

        for (int i = 0; i < MESSAGES; i++) {
            phone.says("и вчера, и позавчера тоже");
        }
        phone.awaits("Сообщений очень много");
        assertThat(phone.fromPage().getLast().buttons()).containsExactly("Да", "Другое");
        phone.presses("Да").seesNote("Увидели нажатие");
        assertThat(waiting(page)).isPositive();

        aMinutePasses(page);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(waiting(page)).isZero());
        phone.awaits("Где это?");
        List<Phone.Heard> replies = phone.fromPage();
        assertThat(replies.size() - before).isLessThanOrEqualTo(FEW);
        assertThat(replies)
                .filteredOn(reply -> reply.text().contains("Сообщений очень много"))
                .hasSize(1);
    }

    private int waiting(String page) {
        return jdbc.sql("select count(*) from inbound where page = :page and status = 'PENDING'")
                .param("page", page)
                .query(Integer.class)
                .single();
    }

    /** As far as it matters to whoever counts messages. */
    private void aMinutePasses(String page) {
        try (RedisClient client = RedisClient.create(URI.create(stores.redisUrl()))) {
            client.keys("otklik:budget:flood:chat:" + page + ":*").forEach(client::del);
        }
    }
}
