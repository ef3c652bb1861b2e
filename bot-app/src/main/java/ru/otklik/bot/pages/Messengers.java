package ru.otklik.bot.pages;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.otklik.bot.region.Page;

/** The messengers that are spoken here, as far as adding pages needs them. Safe for use by many threads. */
public interface Messengers {
    /** As in {@code pages.yml}: {@code telegram}, {@code vk}. */
    Set<String> names();

    /** What is wrong with a page's entry before anybody is asked about it, in Russian. */
    Optional<String> mistake(Page page);

    /** Who the page is to its messenger: two pages of one account would take each other's messages. Empty if the entry doesn't tell. */
    String account(Page page);

    /** The same for a page that is here, also for one whose token is gone: its chats are known to that account alone. */
    String account(KnownPage known);

    /** Asks the messenger whose token it is and whether it will do. Blocks for some seconds at most. */
    Checked check(Page page) throws InterruptedException;

    /** What a messenger says of a token. Reasons are in Russian and hold no token. */
    sealed interface Checked {
        /**
         * @param name as the messenger shows it
         * @param settings that the messenger told and the page should have
         */
        record Good(String name, Map<String, String> settings) implements Checked {}

        record Wrong(String reason) implements Checked {}

        /** The messenger gave no answer; a later attempt may get one. */
        record Unknown(String reason) implements Checked {}
    }
}
