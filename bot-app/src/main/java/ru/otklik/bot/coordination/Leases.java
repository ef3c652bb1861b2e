package ru.otklik.bot.coordination;

import java.time.Duration;

/**
 * Who of all nodes does something that one should do at a time, like reading a page's updates. A hint, not a lock: while Redis is away
 * whoever held a lease goes on, and after a while those who wait get it too, so the work must bear a second worker. Thousands of leases
 * cost no more than a few calls of Redis a second.
 */
public interface Leases {
    /** How long a lease lasts when its holder's node dies. */
    Duration LASTS = Duration.ofSeconds(8);

    /**
     * Takes part in who holds the lease until the contest is closed: tries until it wins, keeps what it has won, and tries again
     * when another has got it. Returns at once.
     */
    Contest contend(String name, Contender contender);

    /** Whether nodes hear of each other; while Redis is away they don't, and the same may be done by several. */
    boolean areShared();

    /** Hears how a contest goes; called by one thread for all contests, so it must not block. */
    interface Contender {
        void won();

        /** Somebody else has it: told after the first attempt too, and once each time. */
        void lost();
    }

    /** One worker's part in it. */
    interface Contest extends AutoCloseable {
        /** Gives the lease back, if it is held, and tries no more. Returns at once. */
        @Override
        void close();
    }
}
