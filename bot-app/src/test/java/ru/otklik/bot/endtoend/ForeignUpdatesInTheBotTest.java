package ru.otklik.bot.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.channels.Entrances;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.support.Mutations;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.support.OtklikTest;

/** What no messenger sends comes to the whole bot through its entrances, and the page goes on for everybody else. */
@OtklikTest
class ForeignUpdatesInTheBotTest {
    /** The whole bot takes forty times as long as a channel alone. */
    private static final int UPDATES = Mutations.TRIED / 40;

    private static final int CHATS = 100;

    private static final String LEFT = """
            select count(*) from inbound
            where page = :page and status = :status and id > :before
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({"telegram, demo-telegram", "vk, demo-vk"})
    void noneOfThemIsSetAsideOrStopsThePage(String messenger, String id) throws Exception {
        Page page = pages.find(PageId.of(id).orElseThrow()).orElseThrow().page();
        Mutations foreign = new Mutations(messenger, 3);
        long before = jdbc.sql("select coalesce(max(id), 0) from inbound")
                .query(Long.class)
                .single();
        for (int i = 0; i < UPDATES; i++) {
            assertThat(post(page, ofItsOwn(foreign.next(), page, i))).isIn(Set.of(200, 401, 413));
        }

        assertThat(left(id, "DONE", before) + left(id, "PENDING", before)).isGreaterThan(UPDATES / 2);
        await().atMost(Duration.ofMinutes(10))
                .untilAsserted(() -> assertThat(left(id, "PENDING", before)).isZero());
        assertThat(left(id, "SET_ASIDE", before)).isZero();
        new Phone("http://127.0.0.1:" + port, messenger, id, "after-foreign-updates")
                .says("не горят фонари")
                .hears("Согласны");
    }

    /** Under a key and in a chat of its own, as far as it still says either; for this page, as far as it is for any. */
    private static String ofItsOwn(String raw, Page page, int i) {
        return raw.replaceAll("(\"update_id\":9000000)\\d+", "$1" + (100_000 + i))
                .replaceAll("(\"event_id\":\"e)", "$1" + i + "-")
                .replace("5000000001", String.valueOf(5_000_000_100L + i % CHATS))
                .replace("501", String.valueOf(50_100 + i % CHATS))
                .replace("\"group_id\":700", "\"group_id\":%s,\"secret\":\"%s\"".formatted(group(page), secret(page)));
    }

    private static String group(Page page) {
        return page.settings().getOrDefault("group-id", "");
    }

    private static String secret(Page page) {
        return Entrances.secret(page).value();
    }

    private int post(Page page, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + port + Entrances.PATH + page.id().value()))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret(page))
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private int left(String page, String status, long before) {
        return jdbc.sql(LEFT)
                .param("page", page)
                .param("status", status)
                .param("before", before)
                .query(Integer.class)
                .single();
    }
}
