package ru.otklik.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.otklik.bot.delivery.DeliveryState.UNCERTAIN;
import static ru.otklik.bot.delivery.DeliveryState.UNDELIVERABLE;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.channels.SendResult;
import ru.otklik.bot.delivery.Decision.Again;
import ru.otklik.bot.delivery.Decision.Settle;
import ru.otklik.bot.delivery.Rules.Circumstances;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;

class RulesTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T09:00:00Z");
    private static final DeliverySettings SETTINGS = new DeliverySettings(
            Duration.ofSeconds(30),
            Duration.ofSeconds(75),
            Duration.ofMinutes(5),
            Duration.ofMillis(500),
            32,
            Duration.ofSeconds(1),
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            20,
            Duration.ofHours(24),
            Duration.ofMinutes(55),
            Duration.ofSeconds(60),
            200,
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofMinutes(5));
    private final Rules rules = new Rules(SETTINGS);

    @Test
    void pausesGrowFromASecondToFiveMinutes() {
        assertThat(SETTINGS.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(SETTINGS.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(SETTINGS.pauseAfter(9)).isEqualTo(Duration.ofSeconds(256));
        assertThat(SETTINGS.pauseAfter(10)).isEqualTo(Duration.ofMinutes(5));
        assertThat(SETTINGS.pauseAfter(1000)).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anAnswerThatMayHaveArrivedWaitsForTheConnectionBeforeItsOneRepeat() {
        var uncertain = new SendResult.Uncertain("reset");
        assertThat(rules.afterCall(row(1, null).begun(BEGIN), uncertain, after(Duration.ofSeconds(1), true)))
                .isEqualTo(new Decision.RepeatMarked(BEGIN.plusSeconds(21), "reset"));
    }

    @Test
    void givesUpAfterTwentyAttemptsIfOthersGetThrough() {
        var failed = new SendResult.Failed("no connection");
        assertThat(rules.afterCall(row(19, null), failed, after(Duration.ofHours(1), true)))
                .isInstanceOf(Again.class);
        assertThat(rules.afterCall(row(20, null), failed, after(Duration.ofHours(1), true)))
                .isEqualTo(Settle.undeliverable("no connection"));
    }

    @Test
    void aMessengerThatIsAwayCostsNoMessageBeforeADay() {
        var failed = new SendResult.Failed("no connection");
        assertThat(rules.afterCall(row(200, null), failed, after(Duration.ofHours(23), false)))
                .isInstanceOf(Again.class);
        assertThat(rules.afterCall(row(200, null), failed, after(Duration.ofHours(25), false)))
                .isInstanceOf(Settle.class);
    }

    @Test
    void whatMayHaveArrivedIsNeverCalledUndelivered() {
        var failed = new SendResult.Failed("no connection");
        assertThat(rules.afterCall(row(20, BEGIN), failed, after(Duration.ofHours(1), true)))
                .isInstanceOfSatisfying(
                        Settle.class, settle -> assertThat(settle.state()).isEqualTo(UNCERTAIN));
        assertThat(rules.afterCall(row(20, null), failed, after(Duration.ofHours(1), true)))
                .isInstanceOfSatisfying(
                        Settle.class, settle -> assertThat(settle.state()).isEqualTo(UNDELIVERABLE));
    }

    @Test
    void aSafeRepeatIsNotMadeAfterAnHourWhateverHappenedMeanwhile() {
        var late = new Circumstances(BEGIN.plus(Duration.ofMinutes(56)), true, true);
        var row = row(3, BEGIN);
        assertThat(rules.beforeCall(row, late))
                .hasValueSatisfying(decision -> assertThat(decision)
                        .isInstanceOfSatisfying(
                                Settle.class,
                                settle -> assertThat(settle.state()).isEqualTo(UNCERTAIN)));
        assertThat(rules.beforeCall(row(3, null), late)).isEmpty();
    }

    @Test
    void aKeyIsStableAndNeverZero() {
        assertThat(row(1, null).key()).isEqualTo(row(2, null).key()).isNotZero();
    }

    private static Circumstances after(Duration age, boolean pageWorks) {
        return new Circumstances(BEGIN.plus(age), false, pageWorks);
    }

    private static Row row(int attempts, @Nullable Instant uncertainSince) {
        return new Row(
                7,
                7,
                new ChatRef(new PageId("page"), "1"),
                Row.Kind.ANSWER,
                new StoredPart.Text("a", Keyboard.NONE, null),
                false,
                null,
                "ru",
                attempts,
                1,
                null,
                uncertainSince,
                false,
                null,
                false,
                BEGIN);
    }
}
