package ru.otklik.bot.pages;

import java.util.List;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** Where pages are changed; every node follows within seconds, without a restart. Tokens are sealed before they are stored. */
public interface PageBook {
    /**
     * Stores a page with its token, or changes what is stored of it. A page of {@code pages.yml} keeps the file's description and only
     * takes the token; a removed or paused one is active again.
     *
     * @param page as its messenger was asked about it
     * @param by login of whoever does it
     */
    default Saved save(Page page, String by) {
        return saveAll(List.of(page), by).getFirst();
    }

    /** The same for some pages at once, all or none; what became of each, in their order. */
    List<Saved> saveAll(List<Page> pages, String by);

    /** Nothing comes or goes through it until it is resumed. */
    Outcome pause(PageId id, String by);

    Outcome resume(PageId id, String by);

    /** For good: the token is forgotten as soon as the messenger has been told, and what waits to be sent will never be. */
    Outcome remove(PageId id, String by);

    /** The messenger has been told that nothing is to be brought to a page that is {@link KnownPage#leaving}. */
    void left(KnownPage page);

    /** What became of saving. */
    enum Saved {
        ADDED,
        CHANGED,
        SAME
    }

    /** What became of a change. */
    sealed interface Outcome {
        record Done(KnownPage page) implements Outcome {}

        record NoSuchPage() implements Outcome {}

        /** @param reason in Russian, for whoever asked */
        record Refused(String reason) implements Outcome {}
    }
}
