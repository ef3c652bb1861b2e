package ru.otklik.bot.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.RedisClient;
import ru.otklik.bot.coordination.Budgets.Answer;
import ru.otklik.bot.coordination.Budgets.Answer.Granted;
import ru.otklik.bot.coordination.Budgets.Answer.Wait;
import ru.otklik.bot.coordination.Budgets.Budget;
import ru.otklik.bot.support.Stores;

/** Two nodes on one Redis that is taken away and brought back. */
class CoordinationTest {
    private static final Budget PAGE = new Budget("page", 5, Duration.ofMinutes(1));
    private static final Budget CHAT = new Budget("chat", 1, Duration.ofMinutes(1));

    private static final Stores STORES = Stores.fresh();

    private Redis one;
    private Redis two;

    @BeforeEach
    void start() {
        var settings = new RedisSettings(URI.create(STORES.redisUrl()));
        one = new Redis(settings, Clock.systemUTC());
        two = new Redis(settings, Clock.systemUTC());
        one.ask(RedisClient::flushAll);
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
    }

    @Test
    void nodesShareABudget() {
        var first = new SharedBudgets(one, Clock.systemUTC());
        var second = new SharedBudgets(two, Clock.systemUTC());
        assertThat(granted(first, PAGE, 3)).isEqualTo(3);
        assertThat(granted(second, PAGE, 10)).isEqualTo(2);
        assertThat(first.take(PAGE)).isInstanceOfSatisfying(Wait.class, wait -> {
            assertThat(wait.name()).isEqualTo("page");
            assertThat(wait.pause()).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(1));
        });
    }

    @Test
    void aWindowSlides() {
        var budgets = new SharedBudgets(one, Clock.systemUTC());
        var quick = new Budget("quick", 3, Duration.ofMillis(300));
        assertThat(granted(budgets, quick, 4)).isEqualTo(3);
        await().pollInterval(Duration.ofMillis(20)).until(() -> budgets.take(quick) instanceof Granted);
    }

    @Test
    void takesFromAllBudgetsOrFromNone() {
        var budgets = new SharedBudgets(one, Clock.systemUTC());
        assertThat(budgets.take(PAGE, CHAT)).isInstanceOf(Granted.class);
        assertThat(budgets.take(PAGE, CHAT))
                .isInstanceOfSatisfying(Wait.class, w -> assertThat(w.name()).isEqualTo("chat"));
        assertThat(granted(budgets, PAGE, 10)).isEqualTo(4);
    }

    @Test
    void aPenaltyClosesABudgetOnEveryNodeAndIsNotShortened() {
        new SharedBudgets(one, Clock.systemUTC()).penalise("page", Duration.ofSeconds(30));
        new SharedBudgets(one, Clock.systemUTC()).penalise("page", Duration.ofSeconds(3));
        assertThat(new SharedBudgets(two, Clock.systemUTC()).take(PAGE))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.pause()).isGreaterThan(Duration.ofSeconds(20)));
    }

    @Test
    void withoutRedisEachNodeKeepsTheSameLimitsAndRedisComesBackByItself() {
        var first = new SharedBudgets(one, Clock.systemUTC());
        var second = new SharedBudgets(two, Clock.systemUTC());
        assertThat(granted(first, PAGE, 3)).isEqualTo(3);
        first.penalise("slow", Duration.ofMinutes(1));
        STORES.stopRedis();
        assertThat(granted(first, PAGE, 10))
                .as("what it took from Redis counts")
                .isEqualTo(2);
        assertThat(granted(second, PAGE, 10)).as("knows nothing of the other").isEqualTo(5);
        assertThat(first.take(new Budget("slow", 5, Duration.ofSeconds(1)))).isInstanceOf(Wait.class);
        STORES.startRedis();
        awaitRedis();
        var other = new Budget("other", 5, Duration.ofMinutes(1));
        assertThat(granted(first, other, 3) + granted(second, other, 10)).isEqualTo(5);
    }

    @Test
    void oneHoldsALease() {
        var first = new SharedLeases(one, Clock.systemUTC());
        var second = new SharedLeases(two, Clock.systemUTC());
        var lease = first.hold("poll", Duration.ofSeconds(30)).orElseThrow();
        assertThat(second.hold("poll", Duration.ofSeconds(30))).isEmpty();
        assertThat(first.hold("poll", Duration.ofSeconds(30)))
                .as("another worker of the same node")
                .isEmpty();
        assertThat(lease.renew()).isTrue();
        lease.release();
        var other = second.hold("poll", Duration.ofSeconds(30)).orElseThrow();
        assertThat(lease.renew()).isFalse();
        lease.release();
        assertThat(other.renew()).as("a stranger's release changes nothing").isTrue();
    }

    @Test
    void aLeaseRunsOut() {
        var first = new SharedLeases(one, Clock.systemUTC());
        var second = new SharedLeases(two, Clock.systemUTC());
        assertThat(first.hold("poll", Duration.ofMillis(200))).isPresent();
        await().until(() -> second.hold("poll", Duration.ofSeconds(30)).isPresent());
    }

    @Test
    void withoutRedisALeaseIsHeldOnTheNodeAndOneKeepsItAfterwards() {
        var first = new SharedLeases(one, Clock.systemUTC());
        var second = new SharedLeases(two, Clock.systemUTC());
        var lease = first.hold("poll", Duration.ofSeconds(30)).orElseThrow();
        STORES.stopRedis();
        assertThat(lease.renew()).isTrue();
        assertThat(first.hold("poll", Duration.ofSeconds(30))).isEmpty();
        var heir = second.hold("poll", Duration.ofSeconds(30)).orElseThrow();
        STORES.startRedis();
        awaitRedis();
        assertThat(Stream.of(lease, heir).filter(Leases.Lease::renew)).hasSize(1);
    }

    @Test
    void aResidentIsAdmittedSoOften() {
        var flood = new FloodLimit(new SharedBudgets(one, Clock.systemUTC()));
        assertThat(flood.admits("resident", 2, Duration.ofMinutes(1))).isTrue();
        assertThat(flood.admits("resident", 2, Duration.ofMinutes(1))).isTrue();
        assertThat(flood.admits("resident", 2, Duration.ofMinutes(1))).isFalse();
        assertThat(flood.admits("another", 2, Duration.ofMinutes(1))).isTrue();
        STORES.stopRedis();
        assertThat(flood.admits("a third", 2, Duration.ofMinutes(1))).isTrue();
        STORES.startRedis();
    }

    private void awaitRedis() {
        await().until(() -> one.ask(RedisClient::ping).isPresent()
                && two.ask(RedisClient::ping).isPresent());
    }

    private static long granted(Budgets budgets, Budget budget, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> budgets.take(budget))
                .filter(answer -> answer instanceof Answer.Granted)
                .count();
    }
}
