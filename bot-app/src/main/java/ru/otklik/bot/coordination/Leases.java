package ru.otklik.bot.coordination;

import java.time.Duration;
import java.util.Optional;

/**
 * Who of all nodes does something that one should do at a time, like reading a page's updates. A hint, not a lock: while
 * Redis is away every node gets what no other holder on the same node has, so the work must bear a second worker.
 */
public interface Leases {
    /** Takes the lease for a time; empty if somebody else holds it. Never fails and hardly blocks. */
    Optional<Lease> hold(String name, Duration time);

    /** A lease held; made for one worker. */
    interface Lease {
        /** Holds it for the whole time again; false if somebody else has got it meanwhile. */
        boolean renew();

        /** Gives it back; nothing happens if somebody else holds it. */
        void release();
    }
}
