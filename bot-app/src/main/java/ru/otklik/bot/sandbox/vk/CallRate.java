package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** At most so many within a time. Guarded by the community's lock. */
class CallRate {
    private final int most;
    private final Duration within;
    private final Deque<Instant> taken = new ArrayDeque<>();

    CallRate(int most, Duration within) {
        this.most = most;
        this.within = within;
    }

    /** Whether one more is allowed; if so it counts. */
    boolean take(Instant now) {
        Instant since = now.minus(within);
        while (!taken.isEmpty() && !taken.getFirst().isAfter(since)) {
            taken.removeFirst();
        }
        if (taken.size() >= most) {
            return false;
        }
        taken.addLast(now);
        return true;
    }

    void forget() {
        taken.clear();
    }
}
