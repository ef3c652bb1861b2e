package ru.otklik.bot.pages;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** Every page there is or was, from memory; changes made on any node are known within seconds. Safe for use by many threads. */
public interface PageDirectory {
    Optional<KnownPage> find(PageId id);

    /** In the order of their coming. */
    List<KnownPage> all();

    /** From now on tells of pages that were added or changed, one batch after the other. */
    void follow(Consumer<List<KnownPage>> follower);

    /** A page's description, whatever its status. */
    default Optional<Page> describe(PageId id) {
        return find(id).map(KnownPage::page);
    }
}
