package ru.otklik.bot.desk.access.request;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What everybody may still ask for: a minute's worth at once, and as much again with each minute (a token bucket). Held in memory; who has
 * asked for nothing for a minute is forgotten.
 */
final class Allowances {
    private static final Duration REFILL = Duration.ofMinutes(1);
    /** With more than so many who ask, those who have long been quiet are looked for. */
    private static final int MANY = 10_000;

    private final ConcurrentMap<String, Left> left = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;
    private volatile Instant lookedAt;

    Allowances(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    private record Left(double requests, Instant at) {}

    /** @return false if there is nothing left */
    boolean take(String who, int cost) {
        Instant now = clock.instant();
        forgetQuiet(now);
        boolean[] taken = new boolean[1];
        left.compute(who, (_, before) -> {
            double present = before == null ? most : refilled(before, now);
            taken[0] = present >= cost;
            return new Left(taken[0] ? present - cost : present, now);
        });
        return taken[0];
    }

    int size() {
        return left.size();
    }

    private double refilled(Left before, Instant now) {
        double passed = (double) Duration.between(before.at(), now).toNanos() / REFILL.toNanos();
        return Math.min(most, before.requests() + Math.max(0, passed) * most);
    }

    private void forgetQuiet(Instant now) {
        if (left.size() > MANY && lookedAt.plusSeconds(1).isBefore(now)) {
            lookedAt = now;
            left.values().removeIf(one -> one.at().plus(REFILL).isBefore(now));
        }
    }
}
