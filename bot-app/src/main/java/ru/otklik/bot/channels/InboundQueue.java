package ru.otklik.bot.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ru.otklik.bot.platform.PageId;

/** Stored updates that wait to be thought about: in order per chat, one at a time. */
public interface InboundQueue {
    /** An update that failed so often is set aside. */
    int MOST_ATTEMPTS = 5;

    /** Claims the oldest waiting update of each chat, for a limited time, on this node. Updates of no chat come one by one per page. */
    List<Claimed> claim(int limit);

    /**
     * Marks it done, in the caller's transaction.
     *
     * @throws IllegalStateException if the claim was lost meanwhile; the caller's transaction must roll back
     */
    void done(Claimed update);

    /** Gives it back after a failure: it is tried again with growing pauses and, after the fifth time, set aside. */
    void failed(Claimed update, String reason);

    /** Gives it back untried, for a while: its chat has to wait. */
    void postpone(Claimed update, Duration pause);

    /** What waits in its chat, itself included, as the messenger sent it; the newest if there is much. */
    List<String> waiting(Claimed update);

    /** Blocks until something new may be waiting, or the time is over. */
    void await(Duration atMost) throws InterruptedException;

    /**
     * @param chat empty where the update belongs to no chat
     * @param more whether others of its chat wait behind it
     */
    record Claimed(
            long id, PageId page, String chat, String raw, int claim, int attempts, Instant receivedAt, boolean more) {}
}
