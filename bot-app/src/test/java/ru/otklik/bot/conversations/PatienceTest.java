package ru.otklik.bot.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.coordination.FloodLimit;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.support.OtklikTest;

@OtklikTest
class PatienceTest {
    @Autowired
    private FloodLimit flood;

    @Test
    void whoeverWritesTooFastWaitsAndIsToldOnceWhileOthersGoOn() {
        Patience patience = new Patience(flood, Clock.systemUTC(), 2);
        assertThat(patience.before(from("anna"))).isZero();
        assertThat(patience.before(from("anna"))).isZero();
        assertThat(patience.before(from("anna"))).isBetween(Duration.ofMillis(1), Duration.ofMinutes(1));
        assertThat(patience.mustTell(from("anna"))).isTrue();
        assertThat(patience.mustTell(from("anna"))).isFalse();
        assertThat(patience.before(from("boris"))).isZero();
    }

    private static Claimed from(String chat) {
        return new Claimed(1, new PageId("patience"), chat, "{}", 1, 0, Instant.EPOCH, false);
    }
}
