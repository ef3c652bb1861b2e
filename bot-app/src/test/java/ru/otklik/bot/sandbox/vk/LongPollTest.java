package ru.otklik.bot.sandbox.vk;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How events are read, and how readers find out that they have missed some. */
class LongPollTest extends WithCommunity {
    private static final Duration AT_ONCE = Duration.ZERO;

    @Test
    void aNewCommunityIsReadyToBeReadAndCanBeSwitchedOff() {
        Sandbox fresh = new Sandbox(port, "7" + page + ":secret");
        Map<String, Object> own = Map.of("group_id", fresh.group());

        assertThat(fresh.ask("groups.getLongPollServer", own).path("key").asString())
                .isNotEmpty();
        assertThat(fresh.ask("groups.getLongPollSettings", own)
                        .path("events")
                        .path("message_event")
                        .asInt())
                .isEqualTo(1);

        fresh.ask("groups.setLongPollSettings", Map.of("group_id", fresh.group(), "enabled", 0));
        JsonNode refused = fresh.call("groups.getLongPollServer", own).path("error");
        assertThat(refused.path("error_code").asInt()).isEqualTo(100);
        assertThat(refused.path("error_msg").asString()).endsWith("longpoll for this group is not enabled");
    }

    @Test
    void onlyEventsThatAreSwitchedOnAreTold() {
        bot.ask("groups.setLongPollSettings", Map.of("group_id", page, "message_allow", 0, "message_reply", 1));
        hello();
        send();

        assertThat(bot.events().valueStream().map(event -> event.path("type").asString()))
                .containsExactly("message_new", "message_reply");
    }

    @Test
    void olderVersionsSeeTheMessageAlone() {
        bot.ask("groups.setLongPollSettings", Map.of("group_id", page, "api_version", "5.92"));
        hello();

        assertThat(bot.event("message_new").path("text").asString()).isEqualTo("Здравствуйте");
    }

    @Test
    void aReaderWaitsAndEveryReaderGetsAllEvents() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<JsonNode> one =
                    CompletableFuture.supplyAsync(() -> bot.check(Duration.ofSeconds(90)), threads);
            CompletableFuture<JsonNode> two =
                    CompletableFuture.supplyAsync(() -> bot.check(Duration.ofSeconds(25)), threads);
            assertThat(bot.check(AT_ONCE).path("updates").isEmpty()).isTrue();
            assertThat(one).isNotDone();
            hello();

            await().atMost(5, SECONDS).until(() -> one.isDone() && two.isDone());
            // The first words of a resident are two events; a reader may be back before the second.
            assertThat(one.join().path("updates").path(0))
                    .isEqualTo(two.join().path("updates").path(0));
            assertThat(one.join().path("updates").isEmpty()).isFalse();
        }
    }

    @Test
    void theCursorIsTextAndTheSameOneGivesTheSameEvents() {
        hello();
        JsonNode first = bot.check(AT_ONCE);

        assertThat(first.path("ts").isString()).isTrue();
        assertThat(bot.check(AT_ONCE)).isEqualTo(first);
        bot.events();
        assertThat(bot.check(AT_ONCE).path("updates").isEmpty()).isTrue();
    }

    @Test
    void anExpiredKeyIsToBeRenewedAndTheCursorKept() {
        hello();
        troubles.expireKey(page);
        assertThat(bot.check(AT_ONCE)).isEqualTo(Sandbox.json("{\"failed\":2}"));

        String key = bot.ask("groups.getLongPollServer", Map.of("group_id", page))
                .path("key")
                .asString();
        String answer = bot.get(bot.server() + "?act=a_check&key=" + key + "&ts=" + bot.ts() + "&wait=0")
                .body();
        assertThat(answer).contains("Здравствуйте");
    }

    @Test
    void aRevokedTokenEndsThePollAndTheNextCall() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<JsonNode> held =
                    CompletableFuture.supplyAsync(() -> bot.check(Duration.ofSeconds(90)), threads);
            vk.revoke(page);

            await().atMost(5, SECONDS).until(held::isDone);
            assertThat(bot.check(AT_ONCE).path("failed").asInt()).isEqualTo(2);
            assertThat(bot.error("groups.getLongPollServer", Map.of("group_id", page)))
                    .isEqualTo(5);
        }
    }

    @Test
    void lostHistoryTellsWhereToGoOn() {
        hello();
        troubles.loseHistory(page);

        JsonNode answer = bot.check(AT_ONCE);
        assertThat(answer.path("failed").asInt()).isEqualTo(1);
        assertThat(answer.path("ts").asLong()).isGreaterThan(Long.parseLong(bot.ts()));
        bot.connect();
        hello();
        assertThat(bot.event("message_new").path("message").path("text").asString())
                .isEqualTo("Здравствуйте");
    }

    @Test
    void aThousandEventsAreKept() {
        for (int i = 0; i < 1_000; i++) {
            vk.raw(page, "{\"n\":" + i + "}");
        }
        assertThat(bot.check(AT_ONCE).path("updates").size()).isEqualTo(1_000);
        vk.raw(page, "{\"n\":1000}");
        assertThat(bot.check(AT_ONCE).path("failed").asInt()).isEqualTo(1);
    }

    @Test
    void aLostStateIsBegunAnew() {
        troubles.loseLongPoll(page);
        assertThat(bot.check(AT_ONCE)).isEqualTo(Sandbox.json("{\"failed\":3}"));
        assertThat(bot.get(bot.server() + "?act=a_check&key=" + bot.key() + "&ts=x&wait=0")
                        .body())
                .isEqualTo("{\"failed\":3}");
        bot.connect();
        assertThat(bot.check(AT_ONCE).path("updates").isEmpty()).isTrue();
        assertThat(bot.get(bot.server() + "?act=a_check&key=" + bot.key() + "&ts=99999999999&wait=0")
                        .body())
                .isEqualTo("{\"failed\":3}");
    }

    @Test
    void addressesAreThoseOfTheRequest() {
        Sandbox other = new Sandbox("localhost", port, page + ":secret");
        assertThat(other.connect().server()).startsWith("http://localhost:" + port + "/sandbox/vk/");
        assertThat(bot.server()).startsWith("http://127.0.0.1:" + port + "/sandbox/vk/");
    }
}
