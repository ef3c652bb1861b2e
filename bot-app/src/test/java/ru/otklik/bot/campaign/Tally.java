package ru.otklik.bot.campaign;

import java.util.EnumMap;
import java.util.Map;

/** How many faults of each kind there were. Safe for many threads. */
final class Tally {
    private final Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);

    synchronized void add(Trouble trouble, int times) {
        counts.merge(trouble, times, Integer::sum);
    }

    synchronized int of(Trouble trouble) {
        return counts.getOrDefault(trouble, 0);
    }

    synchronized int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    synchronized Map<Trouble, Integer> counts() {
        return new EnumMap<>(counts);
    }
}
