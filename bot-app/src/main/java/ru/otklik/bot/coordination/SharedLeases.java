package ru.otklik.bot.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Leases as expiring keys in Redis that carry their owner; while it is away, on this node. */
@Component
final class SharedLeases implements Leases {
    private static final String HOLD = """
            local owner = redis.call('get', KEYS[1])
            if owner and owner ~= ARGV[1] then return 0 end
            redis.call('set', KEYS[1], ARGV[1], 'px', ARGV[2])
            return 1
            """;

    private static final String RELEASE = """
            if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end
            return 0
            """;

    private final Redis redis;
    private final Clock clock;
    private final Map<String, Holding> held = new ConcurrentHashMap<>();

    SharedLeases(Redis redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public Optional<Lease> hold(String name, Duration time) {
        var owner = UUID.randomUUID().toString();
        return holdAs(owner, name, time) ? Optional.of(new Owned(owner, name, time)) : Optional.empty();
    }

    private boolean holdAs(String owner, String name, Duration time) {
        var until = clock.instant().plus(time);
        var answer = redis.ask(
                client -> client.eval(HOLD, List.of(key(name)), List.of(owner, String.valueOf(time.toMillis()))));
        if (answer.isPresent()) {
            var granted = answer.get().equals(1L);
            if (granted) {
                held.put(name, new Holding(owner, until));
            }
            return granted;
        }
        return held.compute(name, (n, holding) -> free(holding, owner) ? new Holding(owner, until) : holding)
                .owner()
                .equals(owner);
    }

    private boolean free(@org.jspecify.annotations.Nullable Holding holding, String owner) {
        return holding == null
                || holding.owner().equals(owner)
                || holding.until().isBefore(clock.instant());
    }

    private static String key(String name) {
        return "otklik:lease:" + name;
    }

    private record Holding(String owner, Instant until) {}

    private final class Owned implements Lease {
        private final String owner;
        private final String name;
        private final Duration time;

        Owned(String owner, String name, Duration time) {
            this.owner = owner;
            this.name = name;
            this.time = time;
        }

        @Override
        public boolean renew() {
            return holdAs(owner, name, time);
        }

        @Override
        public void release() {
            held.computeIfPresent(name, (n, holding) -> holding.owner().equals(owner) ? null : holding);
            redis.ask(client -> client.eval(RELEASE, List.of(key(name)), List.of(owner)));
        }
    }
}
