package ru.otklik.bot.channels.support;

import java.time.Duration;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.region.Page;

/** A page that is being read, until it is closed. */
public class Reading implements AutoCloseable {
    private final Thread thread;
    public final MemoryInbox inbox;
    public final RecordedHealth health = new RecordedHealth();

    public Reading(Channel channel, Page page) {
        this(channel, page, new MemoryInbox());
    }

    public Reading(Channel channel, Page page, MemoryInbox inbox) {
        this.inbox = inbox;
        thread = Thread.ofVirtual().start(() -> channel.poll(page, inbox, health));
    }

    /** Whether it ended within this time without being told to. */
    public boolean hasEnded(Duration within) throws InterruptedException {
        return thread.join(within);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        if (!thread.join(Duration.ofSeconds(1))) {
            throw new AssertionError("the reader has not ended at once");
        }
    }
}
