package ru.otklik.bot.personal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import ru.otklik.bot.personal.RetentionRuns.Run;
import ru.otklik.bot.region.Retained;
import ru.otklik.bot.region.RetentionRules.Kind;

/** Lets go what has been kept for as long as the region wants it kept. */
@Component
public class Thinning {
    private static final Logger log = LoggerFactory.getLogger(Thinning.class);

    private final List<Retained> retained;
    private final Overdue overdue;
    private final RetentionRuns runs;
    private final Clock clock;

    public Thinning(List<Retained> retained, Overdue overdue, RetentionRuns runs, Clock clock) {
        this.retained = List.copyOf(retained);
        this.overdue = overdue;
        this.runs = runs;
        this.clock = clock;
    }

    /** Goes through all kinds, and notes what went of each; one that fails keeps none of the others. */
    public void run() {
        for (Kind kind : Kind.values()) {
            try {
                run(kind);
            } catch (RuntimeException e) {
                log.error("What is kept too long of {} does not go", kind, e);
            }
        }
    }

    private void run(Kind kind) {
        Instant before = overdue.before(kind);
        long due = overdue.count(kind, before);
        boolean failed = false;
        for (Retained one : retained) {
            if (one.kind() == kind) {
                failed |= !thins(one, before);
            }
        }
        long gone = Math.max(0, due - overdue.count(kind, before));
        runs.note(kind, new Run(clock.instant(), gone, failed));
        if (gone > 0) {
            log.info("Of {} {} rows were kept long enough and are gone", kind, gone);
        }
    }

    private static boolean thins(Retained one, Instant before) {
        try {
            one.thin().accept(before);
            return true;
        } catch (RuntimeException e) {
            log.error("What is kept too long of {} does not go", one.kind(), e);
            return false;
        }
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
