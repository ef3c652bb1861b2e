package ru.otklik.bot.platform;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks at something again and again, on a thread of its own, while the application runs. */
public abstract class Watch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Watch.class);

    private final String name;
    private final Duration every;
    private volatile @Nullable CountDownLatch stopping;

    protected Watch(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** Done once, before anything that starts later: what it throws stops the start. */
    protected void begin() {}

    /** Sees what is there now. What it throws is logged, and it looks again the next time. */
    protected abstract void look();

    @Override
    public final synchronized void start() {
        if (stopping == null) {
            begin();
            var begun = new CountDownLatch(1);
            stopping = begun;
            Thread.ofVirtual().name(name).start(() -> run(begun));
        }
    }

    private void run(CountDownLatch end) {
        try {
            do {
                try {
                    look();
                } catch (RuntimeException e) {
                    log.warn("{} sees nothing now: {}", name, e.toString());
                }
            } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final synchronized void stop() {
        var begun = stopping;
        if (begun != null) {
            begun.countDown();
            stopping = null;
        }
    }

    @Override
    public final boolean isRunning() {
        return stopping != null;
    }
}
