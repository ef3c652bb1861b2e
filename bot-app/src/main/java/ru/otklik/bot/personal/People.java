package ru.otklik.bot.personal;

import java.util.Optional;
import ru.otklik.bot.platform.ChatRef;

/** People who wrote, by the chats in which they did. */
public interface People {
    /** Whose report it is; empty if there is none of this number, or its resident was erased. */
    Optional<ChatRef> ofReport(String number);

    /** The number of the newest report of this chat; empty if there is none. */
    Optional<String> newestReport(ChatRef chat);

    /**
     * Erases a person: name, words, files and the messenger's ids, wherever they are. Their open reports are withdrawn. Numbers, topics,
     * places, times and states stay. In a transaction of its own, or the caller's.
     */
    void erase(ChatRef chat);
}
