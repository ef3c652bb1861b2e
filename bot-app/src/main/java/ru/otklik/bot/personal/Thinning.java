package ru.otklik.bot.personal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules;

/** Lets go what has been kept for as long as the region wants it kept. */
@Component
public class Thinning {
    private static final Logger log = LoggerFactory.getLogger(Thinning.class);

    /**
     * What would go of a kind.
     *
     * @param kept for how long
     * @param rows that are older
     */
    public record Due(RetentionRules.Kind kind, Duration kept, long rows) {}

    private final Region region;
    private final List<Retained> retained;
    private final Clock clock;

    Thinning(Region region, List<Retained> retained, Clock clock) {
        this.region = region;
        this.retained = retained;
        this.clock = clock;
    }

    /** What the next run would let go; changes nothing. In the order of the kinds. */
    public List<Due> dryRun() {
        return retained.stream()
                .sorted(Comparator.comparing(Retained::kind))
                .map(one -> new Due(
                        one.kind(), region.retention().of(one.kind()), one.due().applyAsLong(before(one))))
                .toList();
    }

    /** Goes through all kinds; one that fails keeps none of the others. */
    public void run() {
        for (Retained one : retained) {
            try {
                one.thin().accept(before(one));
            } catch (RuntimeException e) {
                log.error("What is kept too long of {} does not go", one.kind(), e);
            }
        }
        log.debug("What was kept long enough is gone");
    }

    private Instant before(Retained one) {
        return clock.instant().minus(region.retention().of(one.kind()));
    }

    /** On one node at a time. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {
        private static final Duration EVERY = Duration.ofHours(6);

        @Bean
        RecurringTask<Void> thinOut(Thinning thinning) {
            return Tasks.recurring("thin-out", FixedDelay.of(EVERY)).execute((_, _) -> thinning.run());
        }
    }
}
