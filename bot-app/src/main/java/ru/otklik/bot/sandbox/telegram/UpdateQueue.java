package ru.otklik.bot.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The updates a bot hasn't confirmed yet, oldest first, and the one reader it may have. Messages wait 24 hours, presses 150 seconds
 * (tdlib/telegram-bot-api, Client.cpp add_update).
 */
final class UpdateQueue {
    /** Sent only to those who ask for them. */
    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> updates = new ArrayDeque<>();
    private long nextId;
    private Set<String> allowed = Set.of();
    private @Nullable Reader reader;
    private boolean closed;

    private record Waiting(long id, ObjectNode json, Instant until) {}

    /** One held poll; {@code ended} says why it must stop. */
    private static final class Reader {
        @Nullable
        String ended;
    }

    UpdateQueue(Clock clock, long firstId) {
        this.clock = clock;
        nextId = firstId;
    }

    /** Adds an update of this kind, unless the bot doesn't want such. */
    void add(String kind, ObjectNode content) {
        lock.lock();
        try {
            if (allowed.isEmpty() ? NOT_BY_DEFAULT.contains(kind) : !allowed.contains(kind)) {
                return;
            }
            ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", nextId);
            update.set(kind, content.deepCopy());
            append(nextId, update, kind.equals("callback_query") ? Limits.CALLBACK_KEPT : Limits.UPDATE_KEPT);
        } finally {
            lock.unlock();
        }
    }

    /** Adds an update as it is, only with the next id where it has none. */
    void addRaw(ObjectNode update) {
        lock.lock();
        try {
            JsonNode id = update.get("update_id");
            if (id == null) {
                update.put("update_id", nextId);
            }
            append(id != null && id.canConvertToLong() ? id.longValue() : nextId, update, Limits.UPDATE_KEPT);
        } finally {
            lock.unlock();
        }
    }

    private void append(long id, ObjectNode update, Duration kept) {
        updates.addLast(new Waiting(id, update, clock.instant().plus(kept)));
        nextId = Math.max(nextId, id) + 1;
        if (updates.size() > Limits.KEPT_UPDATES) {
            updates.removeFirst();
        }
        changed.signalAll();
    }

    /** Remembers which kinds of updates are wanted from now on; none means Telegram's default set. */
    void allow(Set<String> kinds) {
        lock.lock();
        try {
            allowed = Set.copyOf(kinds);
        } finally {
            lock.unlock();
        }
    }

    Set<String> allowed() {
        lock.lock();
        try {
            return allowed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Confirms everything before {@code offset} (a negative one: all but the last so many) and waits for updates as long as asked. A poll
     * that another one, a webhook or a revocation overtakes is refused.
     */
    List<ObjectNode> poll(long offset, int limit, Duration timeout) {
        lock.lock();
        try {
            end("Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
            Reader me = new Reader();
            reader = me;
            confirm(offset);
            long left = timeout.toNanos();
            while (expireOld().isEmpty() && left > 0 && me.ended == null && !closed) {
                left = changed.awaitNanos(left);
            }
            return answer(me, limit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.restart();
        } finally {
            lock.unlock();
        }
    }

    private List<ObjectNode> answer(Reader me, int limit) {
        if (me.ended != null) {
            throw Refusal.of(me.ended.startsWith("Conflict") ? 409 : 401, me.ended);
        }
        reader = null;
        if (closed) {
            throw Refusal.restart();
        }
        return updates.stream().limit(limit).map(Waiting::json).toList();
    }

    /** Ends a held poll with this refusal. */
    void end(String why) {
        lock.lock();
        try {
            if (reader != null) {
                reader.ended = why;
                reader = null;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** An offset beyond the next id confirms nothing, as the real queue falls back to its head. */
    private void confirm(long offset) {
        if (offset < 0) {
            while (updates.size() > -offset) {
                updates.removeFirst();
            }
        } else if (offset <= nextId) {
            updates.removeIf(u -> u.id < offset);
        }
    }

    private Deque<Waiting> expireOld() {
        Instant now = clock.instant();
        updates.removeIf(u -> u.until.isBefore(now));
        return updates;
    }

    /** The oldest update, waiting up to {@code patience}; null if there is none or the queue is closed. Not removed. */
    @Nullable
    ObjectNode head(Duration patience) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long left = patience.toNanos();
            while (expireOld().isEmpty() && left > 0 && !closed) {
                left = changed.awaitNanos(left);
            }
            return closed || updates.isEmpty() ? null : updates.getFirst().json;
        } finally {
            lock.unlock();
        }
    }

    /** Takes away an update that was delivered. */
    void remove(ObjectNode update) {
        lock.lock();
        try {
            updates.removeIf(u -> u.json == update);
        } finally {
            lock.unlock();
        }
    }

    void clear() {
        lock.lock();
        try {
            updates.clear();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return expireOld().size();
        } finally {
            lock.unlock();
        }
    }

    /** Lets every held poll go: the server stops. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
