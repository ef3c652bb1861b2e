package ru.otklik.bot.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The fault campaign in a minute: one fault of each heavy kind that costs most, some of the messengers'. */
class ShortCampaignTest {
    private static final Plan PLAN =
            new Plan(List.of(Trouble.NODE_KILLED, Trouble.POSTGRES_CRASHED, Trouble.REDIS_WIPED), 8);

    /** A call of an emulator lasts three seconds at most, so what a killed node had in hand is taken over sooner. */
    private static final Map<String, String> HASTE = Map.of(
            "otklik.delivery.lease", "8s", "otklik.delivery.call-lease", "10s", "otklik.delivery.repeat-after", "5s");

    @Test
    void nothingIsLostAndNothingDoubledWhileEverythingBreaks() throws Exception {
        Campaign.Options options = new Campaign.Options(
                12, PLAN, 7, Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofSeconds(45), HASTE);

        Findings findings = new Campaign(options, _ -> {}).run(Path.of("bot-app", "target", "short-campaign"));

        assertThat(findings.complaints()).as(findings.table()).isEmpty();
        assertThat(findings.reports().filed()).isGreaterThanOrEqualTo(12);
        assertThat(findings.answers().owed()).isPositive();
        assertThat(findings.allFaults()).isEqualTo(11);
    }
}
