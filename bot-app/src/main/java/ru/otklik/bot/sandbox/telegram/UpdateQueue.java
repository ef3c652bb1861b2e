package ru.otklik.bot.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The updates a bot hasn't confirmed yet, oldest first, and the one reader it may have. New ones are staged, and given to nobody before
 * they have been written down: a number that a bot has seen is never used again. Messages wait 24 hours, presses 150 seconds
 * (tdlib/telegram-bot-api, Client.cpp add_update). Waiting readers are virtual threads, which no monitor pins.
 */
final class UpdateQueue {
    /** Sent only to those who ask for them. */
    private static final Set<String> NOT_BY_DEFAULT =
            Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final Clock clock;
    private final Deque<Waiting> updates = new ArrayDeque<>();
    private final List<Waiting> staged = new ArrayList<>();
    /** Serials of updates that were taken away since {@link #gone} was asked. */
    private List<Long> gone = new ArrayList<>();

    private long nextSerial;
    private long nextId;
    /** One more than the highest id there has been; raw updates may have been given odd ones. */
    private long beyond;

    private Set<String> allowed = Set.of();
    private @Nullable Reader reader;
    private boolean closed;

    /** @param serial its place among all updates there have been */
    record Waiting(long serial, long id, ObjectNode json, Instant until) {}

    /** One held poll. */
    private static final class Reader {
        /** Why it must stop, or null. */
        @Nullable
        Refusal ended;
    }

    UpdateQueue(Clock clock, long firstId) {
        this.clock = clock;
        nextId = firstId;
    }

    /** Adds an update of this kind, unless the bot doesn't want such. */
    synchronized void add(String kind, ObjectNode content) {
        if (allowed.isEmpty() ? NOT_BY_DEFAULT.contains(kind) : !allowed.contains(kind)) {
            return;
        }
        ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", nextId);
        update.set(kind, content.deepCopy());
        append(nextId, update, kind.equals("callback_query") ? Limits.CALLBACK_KEPT : Limits.UPDATE_KEPT);
    }

    /** Adds an update as it is, only with the next id where it has none. */
    synchronized void addRaw(ObjectNode update) {
        JsonNode id = update.get("update_id");
        if (id == null) {
            update.put("update_id", nextId);
        }
        append(id != null && id.canConvertToLong() ? id.longValue() : nextId, update, Limits.UPDATE_KEPT);
    }

    private void append(long id, ObjectNode update, Duration kept) {
        staged.add(new Waiting(nextSerial++, id, update, clock.instant().plus(kept)));
        beyond = Math.max(beyond, id + 1);
        if (id >= nextId && id < Integer.MAX_VALUE) {
            nextId = id + 1;
        }
    }

    synchronized List<Waiting> staged() {
        return List.copyOf(staged);
    }

    /** Lets the bot have what was staged. */
    synchronized void release() {
        if (staged.isEmpty()) {
            return;
        }
        updates.addAll(staged);
        staged.clear();
        while (updates.size() > Limits.KEPT_UPDATES) {
            gone.add(updates.removeFirst().serial);
        }
        notifyAll();
    }

    /** Serials of those taken away since this was asked. */
    synchronized List<Long> gone() {
        List<Long> all = gone;
        gone = new ArrayList<>();
        return all;
    }

    synchronized Kept.Queue head(String page) {
        return new Kept.Queue(page, nextId, beyond, allowed.stream().sorted().toList());
    }

    /** Goes on where a queue of an earlier run has stopped. */
    synchronized void restore(Kept.Queue head) {
        nextId = Math.max(nextId, head.nextId());
        beyond = Math.max(beyond, head.beyond());
        allowed = Set.copyOf(head.allowed());
    }

    synchronized void restore(Kept.Update update) {
        updates.addLast(new Waiting(update.serial(), update.id(), update.json(), update.until()));
        nextSerial = Math.max(nextSerial, update.serial() + 1);
    }

    /** Remembers which kinds of updates are wanted from now on; none means Telegram's default set. */
    synchronized void allow(Set<String> kinds) {
        allowed = Set.copyOf(kinds);
    }

    synchronized Set<String> allowed() {
        return allowed;
    }

    /** Waits for updates as long as asked. A poll that another one, a webhook or a revocation overtakes is refused. */
    synchronized List<ObjectNode> poll(int limit, Duration timeout) {
        end(Refusal.of(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"));
        Reader me = new Reader();
        reader = me;
        try {
            awaitChange(timeout, () -> !nothingToGive() || me.ended != null || closed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.restart();
        }
        return answer(me, limit);
    }

    private List<ObjectNode> answer(Reader me, int limit) {
        if (me.ended != null) {
            throw me.ended;
        }
        reader = null;
        if (closed) {
            throw Refusal.restart();
        }
        return nothingToGive()
                ? List.of()
                : updates.stream().limit(limit).map(Waiting::json).toList();
    }

    private synchronized void awaitChange(Duration patience, BooleanSupplier enough) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        for (long left = patience.toNanos(); left > 0 && !enough.getAsBoolean(); left = end - System.nanoTime()) {
            wait(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
        }
    }

    /** Ends a held poll with this refusal. */
    synchronized void end(Refusal why) {
        if (reader != null) {
            reader.ended = why;
            reader = null;
            notifyAll();
        }
    }

    /**
     * Takes away everything before {@code offset} (a negative one: all but the last so many). An offset beyond the next id confirms
     * nothing, as the real queue falls back to its head.
     */
    synchronized void confirm(long offset) {
        if (offset < 0) {
            while (updates.size() > -offset) {
                gone.add(updates.removeFirst().serial);
            }
        } else if (offset <= Math.max(nextId, beyond)) {
            take(u -> u.id < offset);
        }
    }

    private void take(Predicate<Waiting> which) {
        updates.removeIf(u -> {
            boolean taken = which.test(u);
            if (taken) {
                gone.add(u.serial);
            }
            return taken;
        });
    }

    /** Forgets what is too old; says whether nothing is left. */
    private boolean nothingToGive() {
        Instant now = clock.instant();
        take(u -> u.until.isBefore(now));
        return updates.isEmpty();
    }

    /** The oldest update, waiting up to {@code patience}; null if there is none or the queue is closed. Not removed. */
    synchronized @Nullable ObjectNode head(Duration patience) throws InterruptedException {
        awaitChange(patience, () -> !nothingToGive() || closed);
        return closed || nothingToGive() ? null : updates.getFirst().json;
    }

    /** Takes away an update that was delivered. */
    synchronized void remove(ObjectNode update) {
        take(u -> u.json.equals(update));
    }

    synchronized void clear() {
        take(u -> true);
    }

    synchronized int size() {
        return nothingToGive() ? 0 : updates.size();
    }

    /** Whether a poll is held at this moment. */
    synchronized boolean isPolled() {
        return reader != null;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Lets every held poll go: the server stops. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
