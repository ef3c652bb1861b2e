package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.channels.InboundQueue.Claimed;

/** Takes stored updates, different chats side by side. Nothing stops it but the application's end. */
@Component
class UpdateWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(UpdateWorker.class);
    private static final int SIDE_BY_SIDE = 8;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(20);

    private final InboundQueue queue;
    private final TakeUpdate takeUpdate;
    private final Semaphore free = new Semaphore(SIDE_BY_SIDE);
    private @Nullable ExecutorService executor;
    private volatile boolean running;

    UpdateWorker(InboundQueue queue, TakeUpdate takeUpdate) {
        this.queue = queue;
        this.takeUpdate = takeUpdate;
    }

    @Override
    public void start() {
        running = true;
        ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
        executor = started;
        started.execute(() -> work(started));
    }

    private void work(ExecutorService chats) {
        while (running) {
            try {
                free.acquire();
                free.release();
                List<Claimed> claimed = queue.claim(Math.max(1, free.availablePermits()));
                for (Claimed update : claimed) {
                    free.acquire();
                    chats.execute(() -> {
                        try {
                            takeUpdate.take(update);
                        } catch (RuntimeException e) {
                            log.warn("update {} stays claimed until its lease ends", update.id(), e);
                        } finally {
                            free.release();
                        }
                    });
                }
                if (claimed.isEmpty()) {
                    queue.await(free.availablePermits() == SIDE_BY_SIDE ? IDLE : BUSY);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn("stored updates can't be read, trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            queue.await(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is in hand is finished; what is only claimed goes to another node when its lease ends. */
    @Override
    public void stop() {
        running = false;
        ExecutorService stopped = executor;
        if (stopped == null) {
            return;
        }
        stopped.shutdown();
        try {
            if (!stopped.awaitTermination(5, TimeUnit.SECONDS)) {
                stopped.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopped.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
