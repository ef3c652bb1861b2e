package ru.otklik.bot.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** What this node knows about sending for one page at the moment. */
final class Lane {
    private final Semaphore free;
    private final Map<String, Instant> limitedChats = new HashMap<>();
    private Instant pausedUntil = Instant.MIN;
    private Instant lastSentAt = Instant.MIN;

    Lane(int concurrency) {
        this.free = new Semaphore(concurrency);
    }

    /** How many calls may begin. */
    synchronized int room(Instant now) {
        return now.isBefore(pausedUntil) ? 0 : free.availablePermits();
    }

    void enter() {
        free.acquireUninterruptibly();
    }

    void leave() {
        free.release();
    }

    synchronized void pause(Instant until) {
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    synchronized void sent(Instant at) {
        lastSentAt = at;
    }

    synchronized boolean worksSince(Instant time) {
        return lastSentAt.isAfter(time);
    }

    /**
     * Notes that the messenger asked to wait.
     *
     * @return whether it means the whole page, for it asked so in two chats at a time; it doesn't say which it means
     */
    synchronized boolean limited(String chat, Instant now, Instant until) {
        limitedChats.values().removeIf(end -> !end.isAfter(now));
        limitedChats.put(chat, until);
        return limitedChats.size() > 1;
    }
}
