package ru.otklik.bot.channels;

import java.time.Instant;
import java.util.List;
import ru.otklik.bot.platform.PageId;

/** Updates that nobody could think about: each waits for a person to decide. */
public interface SetAside {
    /** The oldest first. */
    List<Line> oldest(int most);

    /** How many there are. */
    int count();

    /**
     * Puts it back into its chat's order, before everything younger, as if it had never been tried.
     *
     * @return false if it is not set aside, or its resident has had their data erased
     */
    boolean tryAgain(long id);

    /**
     * Leaves it for good; the row stays until its retention ends.
     *
     * @return false if it is not set aside
     */
    boolean drop(long id);

    /**
     * @param reason the kind of failure, never a resident's words
     * @param raw as the messenger sent it, a resident's words among it
     */
    record Line(long id, PageId page, Instant receivedAt, int attempts, String reason, String raw) {}
}
