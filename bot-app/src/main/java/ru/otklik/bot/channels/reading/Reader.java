package ru.otklik.bot.channels.reading;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.coordination.Leases.Contender;
import ru.otklik.bot.coordination.Leases.Contest;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/**
 * One page on this node: whoever sends through it finds it here. While the node is the one to do so, a thread reads it, sees that its
 * updates are brought, or tells its messenger that they need not be any more; while another node does, there is none.
 */
class Reader implements Contender {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);

    private final KnownPage known;
    private final Connected connected;
    private final PageState state;
    private final Work work;
    private final Leases leases;
    private @Nullable Contest contest;
    private @Nullable Thread thread;
    private volatile boolean holds;
    private volatile boolean ended;

    /** What a reader does, until its thread is interrupted or there is nothing more to do. */
    @FunctionalInterface
    interface Work {
        void run(Page page, Channel channel, Inbox inbox, PageState state);

        /** For a page that is only known here, because something still waits for it. */
        Work NONE = (_, _, _, _) -> {};
    }

    private final Inbox inbox;

    /** @param reached the page as its channel reaches it */
    Reader(KnownPage known, Page reached, Channel channel, Work work, Inbox inbox, Leases leases, Clock clock) {
        this.known = known;
        this.state = new PageState(reached.id(), known.tokenNumber(), clock, leases::areShared, this::end);
        this.connected = new Connected(reached, channel, state);
        this.work = work;
        this.inbox = new Noting(inbox, state);
        this.leases = leases;
    }

    KnownPage known() {
        return known;
    }

    Connected connected() {
        return connected;
    }

    PageState state() {
        return state;
    }

    /** Begins as soon as the one that it takes the place of has ended. */
    void startAfter(@Nullable Reader before) {
        if (before == null || !before.isReading()) {
            start();
            return;
        }
        Thread.ofVirtual().name("reader-" + known.id()).start(() -> {
            try {
                before.awaitEnd(Leases.LASTS);
                start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private synchronized boolean isReading() {
        return thread != null && thread != Thread.currentThread();
    }

    private synchronized void start() {
        if (work != Work.NONE && !ended && contest == null) {
            contest = leases.contend(leaseName(), this);
        }
    }

    /** Tells the thread to end; does not wait for it. The lease is given back when it has. */
    synchronized void end() {
        ended = true;
        if (thread == null) {
            giveBack();
        } else if (thread != Thread.currentThread()) {
            thread.interrupt();
        }
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        Thread reading;
        synchronized (this) {
            reading = thread;
        }
        if (reading != null && !reading.join(atMost)) {
            log.warn("The reader of page {} has not ended", known.id());
        }
    }

    @Override
    public synchronized void won() {
        if (ended) {
            return;
        }
        holds = true;
        Thread before = thread;
        thread = Thread.ofVirtual().name("reader-" + known.id()).start(() -> read(before));
    }

    @Override
    public synchronized void lost() {
        holds = false;
        state.standingBy();
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void read(@Nullable Thread before) {
        awaitEnd(before);
        BackOff backOff = new BackOff();
        while (holds && !ended && !Thread.currentThread().isInterrupted()) {
            try {
                work.run(connected.page(), connected.channel(), inbox, state);
                if (!Thread.currentThread().isInterrupted()) {
                    // Whether the token is refused or all is done: nothing is left to do here.
                    ended = true;
                }
            } catch (RuntimeException e) {
                // A page must not fall silent for ever because of a fault of ours.
                log.error("Reading page {} failed", known.id(), e);
                state.troubled(Redacted.of(e, connected.page().token()));
                pause(backOff);
            }
        }
        finish();
    }

    /** One that was interrupted when the lease was lost may still be about to end. */
    private static void awaitEnd(@Nullable Thread before) {
        boolean interrupted = false;
        while (before != null && before.isAlive()) {
            try {
                before.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(BackOff backOff) {
        try {
            backOff.pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void finish() {
        if (ended) {
            giveBack();
        }
        if (thread == Thread.currentThread()) {
            thread = null;
        }
    }

    private void giveBack() {
        if (contest != null) {
            contest.close();
        }
    }

    /** One reader per token and not per page: Telegram ends a reader as soon as another one comes. */
    private String leaseName() {
        String token = connected.page().token().value();
        return "reader-%s-%s"
                .formatted(
                        connected.page().messenger(), UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)));
    }

    /** Tells the page's health of what is stored. */
    private record Noting(Inbox inbox, PageState state) implements Inbox {
        @Override
        public void store(PageId page, List<Update> updates, @Nullable String cursor) {
            inbox.store(page, updates, cursor);
            if (!updates.isEmpty()) {
                state.arrived();
            }
        }

        @Override
        public Optional<String> cursor(PageId page) {
            return inbox.cursor(page);
        }
    }
}
