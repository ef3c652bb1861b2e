package ru.otklik.bot.delivery;

import ru.otklik.bot.platform.ChatRef;

/** What is kept of the messages that went to a resident, for them to see and to have erased. */
public interface SentToResident {
    /** How many messages, photos among them, are kept of this chat. */
    int about(ChatRef chat);

    /**
     * Empties all of them, takes the chat away from them, and refuses those that still wait; when they went out and what became
     * of them stays. What is sent afterwards goes out as ever. In the caller's transaction, if there is one.
     */
    void erase(ChatRef chat);

    /** Whether something is still to be sent to it. */
    boolean waits(ChatRef chat);
}
