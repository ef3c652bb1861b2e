package ru.otklik.bot.channels;

import ru.otklik.bot.pages.Messengers.Checked;
import ru.otklik.bot.region.Page;

/** What one messenger needs of a page's entry, and what it says of its token. Safe for use by many threads. */
public interface PageCheck {
    /** The messenger's name as in {@code pages.yml}. */
    String messenger();

    /** Whether it can bring updates by itself. */
    boolean canBring();

    /**
     * Looks at the entry before anybody is asked.
     *
     * @throws IllegalArgumentException if it is not what this messenger needs; its message, in Russian, says what is
     */
    void look(Page page);

    /** The same for a page that is being added, of which the token may tell the rest. */
    default void lookAtNew(Page page) {
        look(page);
    }

    /** Who the page is to the messenger; empty if the entry doesn't tell. */
    String account(Page page);

    /** Asks the messenger. Blocks for some seconds at most, tries again where it was asked to wait. */
    Checked ask(Page page) throws InterruptedException;
}
