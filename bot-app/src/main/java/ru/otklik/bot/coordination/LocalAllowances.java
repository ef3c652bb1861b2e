package ru.otklik.bot.coordination;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Allowances counted on this node alone. Held in memory; who has asked for nothing for a minute is forgotten. */
final class LocalAllowances implements Allowances {
    private static final Duration REFILL = Duration.ofMinutes(1);
    /** With more than so many who ask, those who have long been quiet are looked for. */
    private static final int MANY = 10_000;

    private final ConcurrentMap<String, Left> left = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile Instant lookedAt;

    LocalAllowances(Clock clock) {
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    private record Left(double requests, Instant at) {}

    @Override
    public boolean take(String who, int mostPerMinute, int cost) {
        Instant now = clock.instant();
        forgetQuiet(now);
        boolean[] taken = new boolean[1];
        left.compute(who, (_, before) -> {
            double present = before == null ? mostPerMinute : refilled(before, mostPerMinute, now);
            taken[0] = present >= cost;
            return new Left(taken[0] ? present - cost : present, now);
        });
        return taken[0];
    }

    int size() {
        return left.size();
    }

    private static double refilled(Left before, int mostPerMinute, Instant now) {
        double passed = (double) Duration.between(before.at(), now).toNanos() / REFILL.toNanos();
        return Math.min(mostPerMinute, before.requests() + Math.max(0, passed) * mostPerMinute);
    }

    private void forgetQuiet(Instant now) {
        if (left.size() > MANY && lookedAt.plusSeconds(1).isBefore(now)) {
            lookedAt = now;
            left.values().removeIf(one -> one.at().plus(REFILL).isBefore(now));
        }
    }
}
