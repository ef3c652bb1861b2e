package ru.otklik.bot.channels.vk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import ru.otklik.bot.channels.support.RecordedHealth;
import ru.otklik.bot.channels.vk.VkCalls.Reply;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.platform.Secret;

/** What a refused call says of a page. */
class VkErrorsTest {
    private static final Reply.Error TOO_QUICK = new Reply.Error(6, "Too many requests per second");
    private static final Account ACCOUNT = new Account(HttpUrl.get("http://localhost"), false, 1, new Secret("1:a"));

    private final RecordedHealth health = new RecordedHealth();
    private final List<Duration> pauses = new ArrayList<>();
    private final BackOff backOff = new BackOff() {
        @Override
        public void pause(Duration time) {
            pauses.add(time);
        }
    };

    @Test
    void toHaveCalledTooQuicklyIsWaitedOutAndNoTrouble() throws Exception {
        assertThat(refused(TOO_QUICK)).isTrue();

        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
        assertThat(health.said()).isEmpty();
    }

    @Test
    void toBeToldSoAgainAndAgainIsTroubleUntilACallGoesWell() throws Exception {
        for (int i = 0; i < 5; i++) {
            refused(TOO_QUICK);
        }
        assertThat(health.said()).isEmpty();
        refused(TOO_QUICK);
        assertThat(health.said()).containsExactly("troubled: 6 Too many requests per second");

        backOff.reset();
        refused(TOO_QUICK);
        assertThat(health.said()).hasSize(1);
    }

    @Test
    void longWaitsAndWhatBreaksAreTroubleAtOnce() throws Exception {
        refused(new Reply.Error(9, "Flood control"));
        refused(new Reply.Error(10, "Internal server error"));

        assertThat(health.said()).containsExactly("troubled: 9 Flood control", "troubled: 10 Internal server error");
        assertThat(pauses.getFirst()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void aTokenThatIsRefusedEndsIt() throws Exception {
        assertThat(refused(new Reply.Error(5, "User authorization failed"))).isFalse();

        assertThat(health.said()).containsExactly("revoked: 5 User authorization failed");
        assertThat(pauses).isEmpty();
    }

    private boolean refused(Reply.Error error) throws InterruptedException {
        return VkErrors.waitOut(error, ACCOUNT, health, backOff);
    }
}
