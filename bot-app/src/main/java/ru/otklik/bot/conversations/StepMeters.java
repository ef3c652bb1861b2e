package ru.otklik.bot.conversations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Measures the steps of dialogs, and how long residents wait for them. */
@Component
class StepMeters {
    private final MeterRegistry registry;
    private final Timer lag;
    private final Timer dialogs;
    private final Clock clock;

    StepMeters(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.lag = Timer.builder("otklik.inbound.lag")
                .description("From an update's being stored to the end of its step")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(5))
                .maximumExpectedValue(Duration.ofMinutes(2))
                .register(registry);
        this.dialogs = Timer.builder("otklik.dialogs")
                .description("From a dialog's first message to its report's being filed")
                .register(registry);
        for (StepEnd end : StepEnd.values()) {
            timer(end);
        }
    }

    void step(StepEnd end, long nanos, Instant receivedAt) {
        timer(end).record(nanos, TimeUnit.NANOSECONDS);
        if (end == StepEnd.DONE) {
            lag.record(Duration.between(receivedAt, clock.instant()));
        }
    }

    /** A dialog that began then has led to a report, once the running transaction has committed. */
    void filedAfterCommit(Instant begun) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                dialogs.record(Duration.between(begun, clock.instant()));
            }
        });
    }

    private Timer timer(StepEnd end) {
        return Timer.builder("otklik.steps")
                .description("Goes at updates")
                .tag("result", end.name().toLowerCase(Locale.ROOT))
                .register(registry);
    }
}
