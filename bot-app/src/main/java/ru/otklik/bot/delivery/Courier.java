package ru.otklik.bot.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.platform.PageId;

/**
 * Fetches what waits for the open pages and has it carried, many chats at a time, one message of a chat at a time. What this node
 * stores itself is carried as soon as it is committed.
 */
@Component
final class Courier implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

    /** After those who think, which may still have something to say; before the web server. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 768;

    private static final List<Row.Kind> URGENT = List.of(Row.Kind.ACK, Row.Kind.PROMPT, Row.Kind.ANSWER);
    private static final List<Row.Kind> NOTICES = List.of(Row.Kind.NOTICE);

    /** Thousands of pages may have notices; they can wait for the next look. */
    private static final Duration BETWEEN_NOTICES = Duration.ofMillis(200);

    /** Rows of one kind that are claimed at once, so that a look at many pages stays short. */
    private static final int MOST_AT_ONCE = 500;

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

    /** Whether it would carry at once what is stored for this page now. */
    boolean isFree(Connected connected, Row.Kind kind) {
        var page = connected.page().id();
        return round != null && lane(page).room(kind, clock.instant()) > 0;
    }

    /** Carries a row that was stored as begun by this node, or isn't stored. Returns at once. */
    void carryBorn(Row row) {
        var running = round;
        var connected = pages.find(row.chat().page());
        if (running == null || connected.isEmpty()) {
            giveBackApart(row);
        } else {
            running.hand(row, lane -> () -> carrier.carryBorn(connected.get(), row, lane));
        }
    }

    /** The calling thread may still hold the transaction that stored the row. */
    private void giveBackApart(Row row) {
        Thread.ofVirtual().name("delivery-back").start(() -> claims.giveBack(row, clock.instant()));
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
            round = null;
            running.end();
        }
    }

    @Override
    public boolean isRunning() {
        return round != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Lane lane(PageId page) {
        return lanes.computeIfAbsent(page, _ -> new Lane(settings.concurrency()));
    }

    /** From one start to the next stop. */
    private final class Round {
        private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("delivery-", 0).factory());
        private final Thread thread;
        private Instant noticesAt = Instant.MIN;
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
            boolean some = dispatch(URGENT);
            var now = clock.instant();
            if (!now.isBefore(noticesAt)) {
                noticesAt = now.plus(BETWEEN_NOTICES);
                if (dispatch(NOTICES)) {
                    bell.ringIn(BETWEEN_NOTICES);
                }
            }
            return some;
        }

        private boolean dispatch(List<Row.Kind> kinds) {
            var waiting = claims.waiting(kinds);
            if (waiting.isEmpty()) {
                return false;
            }
            var open =
                    pages.open().stream().collect(Collectors.toMap(c -> c.page().id(), Function.identity()));
            boolean some = false;
            for (var kind : kinds) {
                some |= dispatch(kind, waiting.getOrDefault(kind, List.of()), open);
            }
            return some;
        }

        private boolean dispatch(Row.Kind kind, List<PageId> waiting, Map<PageId, Connected> open) {
            var now = clock.instant();
            var rooms = new LinkedHashMap<PageId, Integer>();
            for (var page : shuffled(waiting)) {
                int room = open.containsKey(page) ? lane(page).room(kind, now) : 0;
                if (room > 0) {
                    rooms.put(page, room);
                }
            }
            if (rooms.isEmpty() || ending) {
                return false;
            }
            var rows = claims.claim(kind, rooms, MOST_AT_ONCE, now, settings.lease());
            for (var row : rows) {
                var connected = Optional.ofNullable(open.get(row.chat().page())).orElseThrow();
                hand(row, lane -> () -> carrier.carry(connected, row, lane));
            }
            return !rows.isEmpty();
        }

        /** Where more is due than is claimed at once, each page comes first as often as any other. */
        private static List<PageId> shuffled(List<PageId> waiting) {
            var shuffled = new ArrayList<>(waiting);
            Collections.shuffle(shuffled);
            return shuffled;
        }

        void hand(Row row, Function<Lane, Supplier<List<Row>>> call) {
            var lane = lane(row.chat().page());
            lane.enter(row.kind());
            try {
                calls.execute(() -> carry(row, lane, call.apply(lane)));
            } catch (RejectedExecutionException e) {
                lane.leave(row.kind());
                giveBackApart(row);
            }
        }

        private void carry(Row row, Lane lane, Supplier<List<Row>> call) {
            try (var _ = MDC.putCloseable("delivery", row.isStored() ? String.valueOf(row.id()) : "acknowledgement")) {
                if (ending) {
                    claims.giveBack(row, clock.instant());
                } else {
                    call.get().forEach(Courier.this::carryBorn);
                }
            } catch (RuntimeException e) {
                if (row.isStored()) {
                    log.error("Delivery {} stays claimed until its lease ends", row.id(), e);
                } else {
                    log.error("Page {} did not acknowledge a press", row.chat().page(), e);
                }
            } finally {
                if (lane.leave(row.kind())) {
                    bell.ring();
                }
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
                    calls.awaitTermination(AFTER_TROUBLE.toNanos(), TimeUnit.NANOSECONDS);
                }
            } catch (InterruptedException e) {
                calls.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
