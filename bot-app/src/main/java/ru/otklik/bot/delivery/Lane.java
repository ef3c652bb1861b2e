package ru.otklik.bot.delivery;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What this node knows about sending for one page at the moment. */
final class Lane {
    private final int widest;
    private final Map<String, Instant> limitedChats = new HashMap<>();
    private int busy;
    private int busyWithNotices;
    private Instant pausedUntil = Instant.MIN;
    private Instant noticesPausedUntil = Instant.MIN;
    private Instant lastSentAt = Instant.MIN;

    /** @param widest calls at a time; notices take half of them at most */
    Lane(int widest) {
        this.widest = widest;
    }

    /** How many calls of this kind may begin. */
    synchronized int room(Row.Kind kind, Instant now) {
        if (now.isBefore(pausedUntil)) {
            return 0;
        }
        int free = Math.max(0, widest - busy);
        if (kind != Row.Kind.NOTICE) {
            return free;
        }
        return now.isBefore(noticesPausedUntil) ? 0 : Math.clamp((long) mostNotices() - busyWithNotices, 0, free);
    }

    synchronized void enter(Row.Kind kind) {
        busy++;
        busyWithNotices += kind == Row.Kind.NOTICE ? 1 : 0;
    }

    /** @return whether others may have waited for this place */
    synchronized boolean leave(Row.Kind kind) {
        boolean full = busy >= widest || busyWithNotices >= mostNotices();
        busy--;
        busyWithNotices -= kind == Row.Kind.NOTICE ? 1 : 0;
        return full;
    }

    private int mostNotices() {
        return Math.max(1, widest / 2);
    }

    synchronized void pause(Instant until) {
        pausedUntil = until.isAfter(pausedUntil) ? until : pausedUntil;
    }

    synchronized void pauseNotices(Instant until) {
        noticesPausedUntil = until.isAfter(noticesPausedUntil) ? until : noticesPausedUntil;
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
