package ru.otklik.bot.channels.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.CannotCreateTransactionException;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.platform.PageId;

/**
 * Stores updates in table {@code inbound}. What comes for other pages while a transaction runs is stored together by the next one: each
 * waits for one commit as before, and thousands of pages make few of them.
 */
@Repository
class JdbcInbox implements Inbox {
    private final InboundRows rows;
    private final Arrivals arrivals;
    private final Queue<Wanted> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();

    JdbcInbox(InboundRows rows, Arrivals arrivals) {
        this.rows = rows;
        this.arrivals = arrivals;
    }

    @Override
    public void store(PageId page, List<Update> updates, @Nullable String cursor) {
        Wanted wanted = new Wanted(new InboundRows.Batch(page, updates, cursor));
        waiting.add(wanted);
        writing.lock();
        try {
            if (!wanted.ended) {
                // A reader that is stopped meanwhile would take the connection with it, and what others have to store.
                CompletableFuture.runAsync(() -> store(all()), Thread::startVirtualThread)
                        .join();
            }
        } finally {
            writing.unlock();
        }
        if (wanted.failure != null) {
            throw wanted.failure;
        }
    }

    @Override
    public Optional<String> cursor(PageId page) {
        return rows.cursor(page);
    }

    private List<Wanted> all() {
        // Whoever waits was added before and is among them.
        List<Wanted> all = new ArrayList<>();
        for (Wanted next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        return all;
    }

    private void store(List<Wanted> together) {
        RuntimeException failure = tried(together);
        if (failure == null || together.size() == 1) {
            together.forEach(wanted -> wanted.end(failure));
            return;
        }
        // It may be the fault of one of them, which must not keep the others out.
        RuntimeException away = failure instanceof CannotCreateTransactionException ? failure : null;
        for (Wanted wanted : together) {
            RuntimeException own = away == null ? tried(List.of(wanted)) : away;
            away = own instanceof CannotCreateTransactionException ? own : null;
            wanted.end(own);
        }
    }

    private @Nullable RuntimeException tried(List<Wanted> together) {
        try {
            if (rows.insert(together.stream().map(wanted -> wanted.batch).toList()) > 0) {
                arrivals.announce();
            }
            return null;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** What one reader wants to be stored; its fields are changed and read under the lock, or after it by the reader. */
    private static final class Wanted {
        private final InboundRows.Batch batch;
        private boolean ended;
        private @Nullable RuntimeException failure;

        Wanted(InboundRows.Batch batch) {
            this.batch = batch;
        }

        void end(@Nullable RuntimeException why) {
            ended = true;
            failure = why;
        }
    }
}
