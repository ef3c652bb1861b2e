package ru.otklik.bot.pages;

import java.time.Instant;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/**
 * A page as the database has it.
 *
 * @param page with its token; without one if there is none, or if it can't be read
 * @param tokenIsLost whether there is a token that none of the keys opens
 * @param tokenOrigin where its token comes from; as its description if it has none
 * @param tokenNumber tells one token of the page from the next
 * @param account who it was to its messenger with the last token it was given, which may be gone; empty if unknown
 * @param leaving whether its messenger has still to be told that nothing is to be brought any more
 * @param number its place among all pages in the order of their coming, from 0
 * @param version grows with every change of any page
 * @param changedBy the login of whoever changed it last, or what did
 */
public record KnownPage(
        Page page,
        Origin origin,
        PageStatus status,
        boolean tokenIsLost,
        Origin tokenOrigin,
        int tokenNumber,
        String account,
        boolean leaving,
        int number,
        long version,
        Instant changedAt,
        String changedBy) {
    public PageId id() {
        return page.id();
    }

    public boolean isActive() {
        return status == PageStatus.ACTIVE;
    }

    public boolean hasToken() {
        return !page.token().isEmpty();
    }
}
