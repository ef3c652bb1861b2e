package ru.otklik.bot.channels;

import java.util.Optional;
import ru.otklik.bot.region.Page;

/**
 * One messenger. It turns the messenger's update into our words and our message into the messenger's call, and knows nothing else.
 * Safe for use by many threads.
 */
public interface Channel {
    /** The messenger's name as in {@code pages.yml}: {@code telegram}, {@code vk}. */
    String messenger();

    Limits limits();

    /** Whether the messenger shows a message once when it is sent twice with the same {@link Outgoing#key} within an hour. */
    boolean repeatsAreSafe();

    /**
     * Whether these buttons stand under their message, where they stay until somebody takes them away; others stand in place of the
     * client's keyboard.
     *
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     */
    boolean showsUnderMessage(Keyboard keyboard, boolean callbackButtons);

    /**
     * Reads an update for as long as the thread is not interrupted, storing what comes through the inbox before acknowledging it.
     * Trouble of the network is waited out with growing pauses and reported to {@code health}.
     *
     * @return when the thread was interrupted or the token is revoked
     */
    void poll(Page page, Inbox inbox, PageHealth health);

    /** How the messenger brings updates by itself, if it can. */
    default Optional<Push> push() {
        return Optional.empty();
    }

    /** Understands a stored update. Never throws: what it can't read is {@link Incoming.Ignored}. */
    Incoming understand(Page page, String raw);

    /** Makes the call, and never repeats one that may have been carried out. Blocks until the messenger has answered or the time is over. */
    SendResult send(Page page, Outgoing outgoing);

    /**
     * Asks the messenger what a resident is called, for those whose updates don't say it. Blocks for seconds at most.
     *
     * @param chat the resident's chat with the page
     * @return empty if the messenger tells it with its updates, won't tell it, or can't be asked at this moment
     */
    default Optional<String> name(Page page, String chat) {
        return Optional.empty();
    }

    /** Fetches a photo or file from the messenger's own host; at most {@code maxBytes} are read. */
    Fetched fetch(Page page, Incoming.Attachment attachment, long maxBytes);
}
