package ru.otklik.bot.channels;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.wire.BackOff;
import ru.otklik.bot.channels.wire.Redacted;
import ru.otklik.bot.region.Page;

/** The thread that reads one page, for as long as the application runs and the token is good. */
class Reader {
    private static final Logger log = LoggerFactory.getLogger(Reader.class);

    private final Connected connected;
    private final PageState state;
    private final Inbox inbox;
    private volatile @Nullable Thread thread;

    Reader(Page page, Channel channel, Inbox inbox, Clock clock) {
        this.state = new PageState(page.id(), clock, this::interrupt);
        this.connected = new Connected(page, channel, state);
        this.inbox = inbox;
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
    void interrupt() {
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
        while (!Thread.currentThread().isInterrupted() && !state.isRevoked()) {
            try {
                connected.channel().poll(connected.page(), inbox, state);
            } catch (RuntimeException e) {
                // A page must not fall silent for ever because of a fault of ours.
                log.error("Reading page {} failed", connected.page().id(), e);
                state.troubled(Redacted.of(e, connected.page().token()));
                try {
                    backOff.pause();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
