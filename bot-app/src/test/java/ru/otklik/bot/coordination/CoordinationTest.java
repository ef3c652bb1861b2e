package ru.otklik.bot.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
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
    void healthTellsOfRedisBeingAway() {
        var indicator = new RedisHealthIndicator(one);
        awaitRedis();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
        STORES.stopRedis();
        assertThat(indicator.health().getStatus().getCode()).isEqualTo("WARNING");
        STORES.startRedis();
        awaitRedis();
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void nodesShareAnAllowance() {
        var first = new SharedAllowances(one, Clock.systemUTC());
        var second = new SharedAllowances(two, Clock.systemUTC());
        assertThat(taken(first, "anna", 600, 400)).isEqualTo(400);
        assertThat(taken(second, "anna", 600, 600)).as("some came in meanwhile").isBetween(200L, 300L);
        assertThat(second.take("anna", 600, 100)).as("what is dearer").isFalse();
        assertThat(second.take("boris", 600, 100)).as("another's").isTrue();
    }

    @Test
    void withoutRedisEachNodeKeepsTheSameAllowance() {
        var first = new SharedAllowances(one, Clock.systemUTC());
        var second = new SharedAllowances(two, Clock.systemUTC());
        assertThat(taken(first, "anna", 60, 40)).isEqualTo(40);
        STORES.stopRedis();
        assertThat(taken(first, "anna", 60, 60))
                .as("what it took from Redis counts")
                .isBetween(20L, 30L);
        assertThat(taken(second, "anna", 60, 100))
                .as("knows nothing of the other")
                .isBetween(60L, 70L);
        STORES.startRedis();
        awaitRedis();
        assertThat(taken(first, "boris", 60, 40) + taken(second, "boris", 60, 60))
                .isBetween(60L, 70L);
    }

    private static long taken(Allowances allowances, String who, int most, int times) {
        return IntStream.range(0, times)
                .filter(_ -> allowances.take(who, most, 1))
                .count();
    }

    @Test
    void oneHoldsALeaseAndTheNextGetsItWhenItIsGivenBack() throws Exception {
        var first = leases(one, Duration.ofSeconds(30));
        var second = leases(two, Duration.ofSeconds(30));
        var holder = new Worker();
        var contest = first.contend("poll", holder);
        await().until(() -> holder.holds);

        var stranger = new Worker();
        var neighbour = new Worker();
        var strangers = second.contend("poll", stranger);
        first.contend("poll", neighbour);
        await().until(() -> stranger.losses == 1 && neighbour.losses == 1);
        await().during(Duration.ofMillis(1_200)).until(() -> holder.holds && !stranger.holds && !neighbour.holds);

        contest.close();
        await().until(() -> stranger.holds != neighbour.holds);
        strangers.close();
        await().until(() -> neighbour.holds);
        first.end();
        second.end();
    }

    @Test
    void aLeaseOfADeadNodeRunsOut() throws Exception {
        var dead = leases(one, Duration.ofMillis(1_500));
        var alive = leases(two, Duration.ofMillis(1_500));
        var lost = new Worker();
        dead.contend("night", lost);
        await().until(() -> lost.holds);
        dead.end();
        var heir = new Worker();
        alive.contend("night", heir);
        await().until(() -> heir.losses == 1);
        await().until(() -> heir.holds);
        alive.end();
    }

    @Test
    void manyLeasesAreWonAndKeptTogether() throws Exception {
        var first = leases(one, Duration.ofSeconds(4));
        var second = leases(two, Duration.ofSeconds(4));
        var ours = IntStream.range(0, 4_300).mapToObj(i -> new Worker()).toList();
        var theirs = IntStream.range(0, 4_300).mapToObj(i -> new Worker()).toList();
        for (int i = 0; i < ours.size(); i++) {
            first.contend("page-" + i, ours.get(i));
            second.contend("page-" + i, theirs.get(i));
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> IntStream.range(0, 4_300).allMatch(i -> ours.get(i).holds != theirs.get(i).holds));
        assertThat(ours).as("both nodes have got some").anyMatch(worker -> worker.holds);
        assertThat(theirs).anyMatch(worker -> worker.holds);
        long held = ours.stream().filter(worker -> worker.holds).count();
        await().during(Duration.ofSeconds(5))
                .atMost(Duration.ofSeconds(6))
                .until(() -> ours.stream().filter(worker -> worker.holds).count() == held);

        second.end();
        await().atMost(Duration.ofSeconds(15)).until(() -> ours.stream().allMatch(worker -> worker.holds));
        first.end();
    }

    @Test
    void withoutRedisALeaseStaysHeldAndOthersGetItInTheEndAndOneKeepsItAfterwards() throws Exception {
        var first = leases(one, Duration.ofSeconds(3));
        var second = leases(two, Duration.ofSeconds(3));
        var holder = new Worker();
        first.contend("alone", holder);
        await().until(() -> holder.holds);
        STORES.stopRedis();
        var neighbour = new Worker();
        first.contend("alone", neighbour);
        var stranger = new Worker();
        second.contend("alone", stranger);
        await().atMost(Duration.ofSeconds(15)).until(() -> stranger.holds);
        assertThat(second.areShared()).isFalse();
        assertThat(holder.holds).isTrue();
        assertThat(neighbour.holds).as("the node knows that its lease is held").isFalse();
        STORES.startRedis();
        awaitRedis();
        await().atMost(Duration.ofSeconds(15)).until(() -> holder.holds != stranger.holds);
        assertThat(second.areShared()).isTrue();
        first.end();
        second.end();
    }

    private static SharedLeases leases(Redis redis, Duration lasts) {
        return new SharedLeases(redis, Clock.systemUTC(), lasts);
    }

    private static final class Worker implements Leases.Contender {
        volatile boolean holds;
        volatile int losses;

        @Override
        public void won() {
            holds = true;
        }

        @Override
        public void lost() {
            holds = false;
            losses++;
        }
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
