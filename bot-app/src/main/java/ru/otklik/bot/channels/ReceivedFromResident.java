package ru.otklik.bot.channels;

import ru.otklik.bot.platform.ChatRef;

/** What is kept of the updates that came from a resident, for them to see and to have erased. */
public interface ReceivedFromResident {
    /** How many updates are kept of this chat. */
    int about(ChatRef chat);

    /**
     * Empties all of them, the one that is being thought about included, and takes the chat away from them; those that nobody
     * has begun to think about are passed over. In the caller's transaction, if there is one.
     */
    void erase(ChatRef chat);
}
