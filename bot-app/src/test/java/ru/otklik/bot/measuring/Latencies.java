package ru.otklik.bot.measuring;

import java.util.Arrays;

/** Times between what a resident sent and what came back, in milliseconds. Safe for many threads. */
public final class Latencies {
    private long[] nanos = new long[1 << 16];
    private int count;

    /** @param nanoseconds one of them */
    public synchronized void add(long nanoseconds) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = nanoseconds;
    }

    /** Forgets all and begins anew. */
    public synchronized void clear() {
        count = 0;
    }

    /** How many there are. */
    public synchronized int count() {
        return count;
    }

    /** @param share 0.5 for the median, 1 for the longest */
    public synchronized double millis(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * count) - 1;
        return Math.round(sorted[Math.clamp(rank, 0, count - 1)] / 1e5) / 10.0;
    }
}
