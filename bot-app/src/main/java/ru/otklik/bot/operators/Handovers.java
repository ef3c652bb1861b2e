package ru.otklik.bot.operators;

import java.util.List;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** What residents do in a chat with a person instead of the bot; everything happens in the caller's transaction. */
public interface Handovers {
    /**
     * Hands the chat to the page's agency; does nothing when it is already handed over. What the resident is told of it is
     * the caller's.
     *
     * @param resident the name that the messenger gives, maybe empty
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     * @param language of the chat («ru»)
     */
    void begin(ChatRef chat, String resident, boolean callbackButtons, String language);

    /** The chat's resident is called so: kept where no name is known yet. */
    void called(ChatRef chat, String name);

    /** From now on puts what the agency says into this language's frame (ISO 639). */
    void speak(ChatRef chat, String language);

    boolean isOpen(ChatRef chat);

    /** Shows the agency what the resident says; does nothing where no chat is handed over. */
    void residentSaid(ChatRef chat, String words, List<MediaId> media);

    /** The resident goes back to the bot. */
    void residentLeft(ChatRef chat);

    /**
     * Erases everything that was said in the chat.
     *
     * @return the files that nothing here needs any more
     */
    List<MediaId> forget(ChatRef chat);

    /**
     * Published in the transaction in which the agency closes a chat, before anything of the handover is locked, so that a
     * listener may lock the chat's own row. What the resident is told of it is the listener's.
     */
    record Closed(ChatRef chat) {}
}
