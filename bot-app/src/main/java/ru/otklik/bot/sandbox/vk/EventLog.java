package ru.otklik.bot.sandbox.vk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What a community's long poll tells: events in order, each reader with a cursor of its own. Safe for many threads. */
class EventLog {
    static final int KEPT = 1_000;

    private final Lock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<String> events = new ArrayDeque<>();
    private long last;
    private boolean closed;
    private int releases;

    /** @param start the number before the first event's */
    EventLog(long start) {
        last = start;
    }

    sealed interface Answer {
        record Events(long ts, List<String> events) implements Answer {}

        /** {@code failed: 1}: go on from here, some events are gone. */
        record Outdated(long ts) implements Answer {}

        /** {@code failed: 3}: nobody knows this cursor. */
        record Lost() implements Answer {}
    }

    void append(String event) {
        lock.lock();
        try {
            last++;
            events.add(event);
            if (events.size() > KEPT) {
                events.remove();
            }
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    long last() {
        lock.lock();
        try {
            return last;
        } finally {
            lock.unlock();
        }
    }

    /** The cursor before the oldest event. */
    long since() {
        lock.lock();
        try {
            return last - events.size();
        } finally {
            lock.unlock();
        }
    }

    /** Goes on where the log of an earlier run has stopped. */
    void restore(long ts, List<String> earlier) {
        lock.lock();
        try {
            last = ts;
            events.clear();
            events.addAll(earlier);
        } finally {
            lock.unlock();
        }
    }

    /** Events after {@code ts}, at once if there are any, else as soon as one comes or the wait is over. */
    Answer after(long ts, Duration wait) throws InterruptedException {
        long nanos = wait.toNanos();
        lock.lock();
        try {
            int before = releases;
            while (ts == last && nanos > 0 && !closed && before == releases) {
                nanos = news.awaitNanos(nanos);
            }
            long beforeFirst = last - events.size();
            if (ts > last) {
                return new Answer.Lost();
            }
            if (ts < beforeFirst) {
                return new Answer.Outdated(beforeFirst);
            }
            List<String> fresh = new ArrayList<>(events).subList((int) (ts - beforeFirst), events.size());
            return new Answer.Events(last, fresh);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets all events that have been. */
    void forget() {
        lock.lock();
        try {
            events.clear();
            last++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Whoever waits goes with nothing. */
    void release() {
        lock.lock();
        try {
            releases++;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** From now on nobody is made to wait. */
    void close() {
        lock.lock();
        try {
            closed = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
