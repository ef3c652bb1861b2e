package ru.otklik.bot.load;

import java.util.Arrays;

/** Times between what a resident sent and what came back, in milliseconds. Safe for many threads. */
final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    synchronized void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanoseconds;
    }

    /** Forgets all and begins anew. */
    synchronized void clear() {
        count = 0;
    }

    synchronized int count() {
        return count;
    }

    /** @param share 0.5 for the median, 1 for the longest */
    synchronized double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count) - 1;
        return Math.round(sorted[Math.clamp(rank, 0, count - 1)] / 1e5) / 10.0;
    }
}
