package ru.otklik.bot.channels;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.coordination.Leases.Lease;
import ru.otklik.bot.region.Page;

/** The thread that reads one page, or sees that its updates are brought, while this node is the one to do so, as long as the application runs and the token is good. */
class Reader {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);

    /** How long a page goes unread when its node dies. */
    private static final Duration LEASE = Duration.ofSeconds(8);

    private static final Duration RENEW_EVERY = Duration.ofSeconds(2);

    private final Connected connected;
    private final PageState state;
    private final @Nullable Entrance entrance;
    private final Inbox inbox;
    private final Leases leases;
    private volatile @Nullable Thread thread;
    private volatile boolean ended;

    /** @param entrance where the messenger brings updates; null if they are to be read */
    Reader(Page page, Channel channel, @Nullable Entrance entrance, Inbox inbox, Leases leases, Clock clock) {
        this.state = new PageState(page.id(), clock, this::end);
        this.connected = new Connected(page, channel, state);
        this.entrance = entrance;
        this.inbox = inbox;
        this.leases = leases;
    }

    Connected connected() {
        return connected;
    }

    PageState state() {
        return state;
    }

    void start() {
        thread = Thread.ofVirtual().name("reader-" + connected.page().id()).start(this::read);
    }

    /** Tells the thread to end; does not wait for it. */
    void end() {
        ended = true;
        Thread reading = thread;
        if (reading != null && reading != Thread.currentThread()) {
            reading.interrupt();
        }
    }

    void awaitEnd(Duration atMost) throws InterruptedException {
        Thread reading = thread;
        if (reading != null && !reading.join(atMost)) {
            log.warn("The reader of page {} has not ended", connected.page().id());
        }
    }

    private void read() {
        BackOff backOff = new BackOff();
        while (!ended) {
            try {
                Optional<Lease> lease = leases.hold(leaseName(), LEASE);
                if (lease.isPresent()) {
                    readHolding(lease.get());
                } else {
                    state.standingBy();
                    backOff.pause(RENEW_EVERY);
                }
            } catch (InterruptedException _) {
                // Either the end, which the loop sees, or the lease went to another node.
            } catch (RuntimeException e) {
                // A page must not fall silent for ever because of a fault of ours.
                log.error("Reading page {} failed", connected.page().id(), e);
                state.troubled(Redacted.of(e, connected.page().token()));
                pauseUnlessEnded(backOff);
            }
        }
    }

    private void readHolding(Lease lease) throws InterruptedException {
        Thread reading = Thread.currentThread();
        Thread keeper =
                Thread.ofVirtual().name("lease-" + connected.page().id()).start(() -> keep(lease, reading));
        try {
            takeIn();
        } finally {
            keeper.interrupt();
            // Whoever interrupted the reading has been heard; Redis is not to be.
            Thread.interrupted();
            try {
                keeper.join();
            } finally {
                lease.release();
            }
        }
    }

    private void takeIn() {
        if (entrance == null) {
            connected.channel().poll(connected.page(), inbox, state);
        } else {
            connected.channel().push().orElseThrow().keep(connected.page(), entrance, inbox, state);
        }
    }

    private static void keep(Lease lease, Thread reading) {
        try {
            while (true) {
                Thread.sleep(RENEW_EVERY);
                if (!lease.renew()) {
                    reading.interrupt();
                    return;
                }
            }
        } catch (InterruptedException _) {
            // The reading is over.
        }
    }

    private void pauseUnlessEnded(BackOff backOff) {
        if (ended) {
            return;
        }
        try {
            backOff.pause();
        } catch (InterruptedException _) {
            // The loop sees why.
        }
    }

    /** One reader per token and not per page: Telegram ends a reader as soon as another one comes. */
    private String leaseName() {
        String token = connected.page().token().value();
        return "reader-%s-%s"
                .formatted(
                        connected.page().messenger(), UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.UTF_8)));
    }
}
