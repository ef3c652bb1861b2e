package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the courier. */
@Component
final class Bell {
    /** Two clocks are never quite the same: what is due then must be due by both. */
    private static final Duration JUST_AFTER = Duration.ofMillis(2);

    private final Semaphore rung = new Semaphore(0);

    void ring() {
        rung.release();
    }

    /** Rings once more after this time. */
    void ringIn(Duration pause) {
        CompletableFuture.delayedExecutor(pause.plus(JUST_AFTER).toNanos(), TimeUnit.NANOSECONDS)
                .execute(this::ring);
    }

    /** Rings when the running transaction has committed and then this time has passed. */
    void ringAfterCommit(Duration pause) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (pause.isPositive()) {
                    ringIn(pause);
                } else {
                    ring();
                }
            }
        });
    }

    void await(Duration atMost) throws InterruptedException {
        if (rung.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
