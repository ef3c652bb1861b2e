package ru.otklik.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.platform.PageId;

/** Fetches what waits for the open pages and has it carried, many chats at a time, one message of a chat at a time. */
@Component
final class Courier implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    private final Pages pages;
    private final Claims claims;
    private final Carrier carrier;
    private final Bell bell;
    private final DeliverySettings settings;
    private final Clock clock;
    private final Map<PageId, Lane> lanes = new ConcurrentHashMap<>();
    private volatile @Nullable Round round;

    Courier(Pages pages, Claims claims, Carrier carrier, Bell bell, DeliverySettings settings, Clock clock) {
        this.pages = pages;
        this.claims = claims;
        this.carrier = carrier;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        if (round == null) {
            round = new Round();
        }
    }

    @Override
    public synchronized void stop() {
        var running = round;
        if (running != null) {
            running.end();
            round = null;
        }
    }

    @Override
    public boolean isRunning() {
        return round != null;
    }

    /** From one start to the next stop. */
    private final class Round {
        private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("delivery-", 0).factory());
        private final Thread thread;
        private volatile boolean ending;

        Round() {
            thread = Thread.ofVirtual().name("courier").start(this::run);
        }

        private void run() {
            while (!ending) {
                try {
                    if (!dispatch()) {
                        bell.await(settings.pollEvery());
                    }
                } catch (InterruptedException e) {
                    return;
                } catch (RuntimeException e) {
                    log.warn("Messages wait, for what is due can't be read: {}", e.toString());
                    rest();
                }
            }
        }

        private boolean dispatch() {
            boolean some = false;
            for (var connected : pages.open()) {
                some |= dispatch(connected);
            }
            return some;
        }

        private boolean dispatch(Connected connected) {
            var page = connected.page().id();
            var lane = lanes.computeIfAbsent(page, _ -> new Lane(settings.concurrency()));
            int room = lane.room(clock.instant());
            if (room == 0 || ending) {
                return false;
            }
            var rows = claims.claim(page, room, clock.instant(), settings.lease());
            for (var row : rows) {
                lane.enter();
                calls.execute(() -> carry(connected, row, lane));
            }
            return !rows.isEmpty();
        }

        private void carry(Connected connected, Row row, Lane lane) {
            try {
                if (ending) {
                    claims.giveBack(row, clock.instant());
                } else {
                    carrier.carry(connected, row, lane);
                }
            } catch (RuntimeException e) {
                log.error("Delivery {} stays claimed until its lease ends", row.id(), e);
            } finally {
                lane.leave();
                bell.ring();
            }
        }

        private void rest() {
            try {
                Thread.sleep(AFTER_TROUBLE);
            } catch (InterruptedException e) {
                ending = true;
            }
        }

        /** Running calls may come to their end; what is cut off counts as uncertain. */
        void end() {
            ending = true;
            bell.ring();
            try {
                thread.join(AFTER_TROUBLE);
                calls.shutdown();
                if (!calls.awaitTermination(settings.stopWithin().toNanos(), TimeUnit.NANOSECONDS)) {
                    calls.shutdownNow();
                }
            } catch (InterruptedException e) {
                calls.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
