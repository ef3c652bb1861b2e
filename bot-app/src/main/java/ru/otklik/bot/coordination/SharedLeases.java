package ru.otklik.bot.coordination;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Leases as expiring keys in Redis that carry their owner. One thread sees to all of them, hundreds with each call. */
@Component
final class SharedLeases implements Leases {
    private static final Logger log = LoggerFactory.getLogger(SharedLeases.class);

    /** Takes each key that is free, as long as there is room for one more, or its owner's already. */
    private static final String HOLD = """
            local room, won = tonumber(ARGV[2]), {}
            for i, key in ipairs(KEYS) do
                local owner = redis.call('get', key)
                won[i] = 0
                if owner == ARGV[i + 2] or (not owner and room > 0) then
                    redis.call('set', key, ARGV[i + 2], 'px', ARGV[1])
                    won[i] = 1
                    if not owner then room = room - 1 end
                end
            end
            return won
            """;

    private static final String RELEASE = """
            for i, key in ipairs(KEYS) do
                if redis.call('get', key) == ARGV[i] then redis.call('del', key) end
            end
            return #KEYS
            """;

    private static final int AT_ONCE = 500;

    /** So many begin their work within a second, and no more: the others leave something for other nodes. */
    private static final int MOST_NEW = 1_000;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);

    private final Redis redis;
    private final Clock clock;
    private final Duration lasts;
    private final Set<Place> places = ConcurrentHashMap.newKeySet();
    private final Queue<Place> closed = new ConcurrentLinkedQueue<>();
    private final Semaphore news = new Semaphore(0);
    private @Nullable Thread keeper;
    private volatile boolean ended;
    private Instant renewAt = Instant.MIN;
    /** Since when Redis has given no answer; null while it does. */
    private @Nullable Instant silentSince;

    @Autowired
    SharedLeases(Redis redis, Clock clock) {
        this(redis, clock, LASTS);
    }

    SharedLeases(Redis redis, Clock clock, Duration lasts) {
        this.redis = redis;
        this.clock = clock;
        this.lasts = lasts;
    }

    @Override
    public Contest contend(String name, Contender contender) {
        Place place = new Place(name, contender);
        places.add(place);
        keep();
        news.release();
        return place;
    }

    @Override
    public boolean areShared() {
        return !redis.isAway();
    }

    private synchronized void keep() {
        if (keeper == null) {
            keeper = Thread.ofVirtual().name("leases").start(this::run);
        }
    }

    private void run() {
        try {
            while (!ended) {
                news.tryAcquire(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                try {
                    round();
                } catch (RuntimeException e) {
                    log.error("A round of leases failed", e);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        release();
        Instant now = clock.instant();
        if (!now.isBefore(renewAt)) {
            renewAt = now.plus(RENEW_EVERY);
            hold(places(Place::isHeld), Integer.MAX_VALUE);
        }
        hold(places(place -> !place.isHeld()), MOST_NEW);
    }

    private List<Place> places(Predicate<Place> which) {
        return places.stream().filter(which).toList();
    }

    private void hold(List<Place> wanted, int most) {
        int room = most;
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<Place> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            List<String> arguments = new ArrayList<>(List.of(String.valueOf(lasts.toMillis()), String.valueOf(room)));
            some.forEach(place -> arguments.add(place.owner));
            Optional<List<?>> answer = redis.ask(client -> (List<?>) client.eval(HOLD, keys(some), arguments));
            if (answer.isEmpty()) {
                alone(wanted.subList(from, wanted.size()));
                return;
            }
            silentSince = null;
            for (int i = 0; i < some.size(); i++) {
                boolean won = answer.get().get(i).equals(1L);
                room -= won && !some.get(i).isHeld() ? 1 : 0;
                some.get(i).tell(won);
            }
        }
    }

    /** Without Redis a lease held stays held; one that another node may hold is taken when it would have run out. */
    private void alone(List<Place> wanted) {
        Instant now = clock.instant();
        if (silentSince == null) {
            silentSince = now;
        }
        if (now.isBefore(silentSince.plus(lasts))) {
            return;
        }
        Set<String> held = new HashSet<>();
        places(Place::isHeld).forEach(place -> held.add(place.name));
        wanted.stream().filter(place -> !place.isHeld() && held.add(place.name)).forEach(place -> place.tell(true));
    }

    private void release() {
        List<Place> held = new ArrayList<>();
        for (Place place = closed.poll(); place != null; place = closed.poll()) {
            held.add(place);
        }
        for (int from = 0; from < held.size(); from += AT_ONCE) {
            List<Place> some = held.subList(from, Math.min(held.size(), from + AT_ONCE));
            redis.ask(client -> client.eval(
                    RELEASE, keys(some), some.stream().map(place -> place.owner).toList()));
        }
    }

    private static List<String> keys(List<Place> places) {
        return places.stream().map(place -> "otklik:lease:" + place.name).toList();
    }

    @PreDestroy
    void end() throws InterruptedException {
        ended = true;
        news.release();
        Thread running;
        synchronized (this) {
            running = keeper;
        }
        if (running != null) {
            running.join(LOOK_EVERY);
        }
        release();
    }

    private final class Place implements Contest {
        private final String name;
        private final Contender contender;
        private final String owner = UUID.randomUUID().toString();
        /** Null as long as nothing was told. */
        private volatile @Nullable Boolean held;

        Place(String name, Contender contender) {
            this.name = name;
            this.contender = contender;
        }

        boolean isHeld() {
            return Boolean.TRUE.equals(held);
        }

        /** Told by the keeper alone. */
        void tell(boolean won) {
            if (!Boolean.valueOf(won).equals(held)) {
                held = won;
                if (won) {
                    contender.won();
                } else {
                    contender.lost();
                }
            }
        }

        @Override
        public void close() {
            if (places.remove(this)) {
                closed.add(this);
                news.release();
            }
        }
    }
}
