package ru.otklik.bot.conversations;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.InboundQueue;
import ru.otklik.bot.channels.InboundQueue.Claimed;
import ru.otklik.bot.region.RegionInForce;

/** Takes stored updates, different chats side by side. Nothing stops it but the application's end. */
@Component
class UpdateWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(UpdateWorker.class);

    /** When the application stops, after those who read updates and before the courier. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 640;

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration BUSY = Duration.ofMillis(50);

    /** What comes within so short a time is taken together. */
    private static final Duration GATHERING = Duration.ofMillis(2);

    private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

    /** In which what is cut off gives itself back. */
    private static final Duration GIVE_BACK_WITHIN = Duration.ofSeconds(2);

    private final InboundQueue queue;
    private final TakeUpdate takeUpdate;
    private final RegionInForce inForce;
    private final int sideBySide;
    private final Semaphore free;

    /** Held from the claim until what was claimed has begun, so that no stop comes in between. */
    private final Lock claiming = new ReentrantLock();

    private @Nullable ExecutorService chats;
    private @Nullable Thread worker;
    private volatile boolean running;

    /** @param sideBySide chats at a time on this node: some wait for files of the messenger, the others for the database */
    UpdateWorker(
            InboundQueue queue,
            TakeUpdate takeUpdate,
            RegionInForce inForce,
            @Value("${otklik.conversations.side-by-side:32}") int sideBySide) {
        this.queue = queue;
        this.takeUpdate = takeUpdate;
        this.inForce = inForce;
        this.sideBySide = sideBySide;
        this.free = new Semaphore(sideBySide);
    }

    @Override
    public void start() {
        ExecutorService started = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        chats = started;
        worker = Thread.ofVirtual().name("update-worker").start(() -> work(started));
    }

    private void work(ExecutorService started) {
        while (running) {
            try {
                free.acquire();
                free.release();
                int limit = Math.max(1, free.availablePermits());
                if (beginWaiting(started, limit) < limit) {
                    queue.await(free.availablePermits() == sideBySide ? IDLE : BUSY);
                    Thread.sleep(GATHERING);
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

    /** @return how many were begun */
    private int beginWaiting(ExecutorService started, int limit) {
        claiming.lock();
        try {
            if (!running) {
                return 0;
            }
            List<Claimed> claimed = queue.claim(limit);
            for (Claimed update : claimed) {
                free.acquireUninterruptibly();
                begin(started, update);
            }
            return claimed.size();
        } finally {
            claiming.unlock();
        }
    }

    private void begin(ExecutorService started, Claimed update) {
        try {
            started.execute(() -> take(update));
        } catch (RejectedExecutionException _) {
            // The application stops.
            free.release();
            queue.postpone(update, Duration.ZERO);
        }
    }

    private void take(Claimed update) {
        try {
            inForce.during(() -> {
                takeUpdate.take(update);
                return update;
            });
        } catch (RuntimeException e) {
            log.warn("update {} stays claimed until its lease ends", update.id(), e);
        } finally {
            free.release();
        }
    }

    private void pause() {
        try {
            queue.await(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is in hand is finished; what takes too long is cut off and gives itself back. */
    @Override
    public void stop() {
        running = false;
        ExecutorService stopped = chats;
        Thread claims = worker;
        if (stopped == null || claims == null) {
            return;
        }
        claiming.lock();
        claiming.unlock();
        claims.interrupt();
        stopped.shutdown();
        try {
            if (!endsWithin(stopped, STOP_WITHIN)) {
                stopped.shutdownNow();
                endsWithin(stopped, GIVE_BACK_WITHIN);
            }
        } catch (InterruptedException e) {
            stopped.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endsWithin(ExecutorService stopped, Duration time) throws InterruptedException {
        return stopped.awaitTermination(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
