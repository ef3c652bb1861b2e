package ru.otklik.bot.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;

/** Where messages to residents are put, in the transaction of the change that causes them; the courier takes them from there. */
public interface Outbox {
    /** Puts a message into the chat's queue: its text, split at the messenger's limit, and every photo as a delivery of its own. */
    void send(ChatRef chat, Message message);

    /** Puts the acknowledgement of a pressed button before everything else of the chat. */
    void acknowledge(ChatRef chat, String userId, String pressId, String notice);

    /**
     * @param subject what it belongs to, for {@link Deliveries#of} ({@code answer:17}), or null
     * @param replyTo the messenger's id of the message to quote, or null
     * @param photos go after the text; the keyboard stands below the last part of the text
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     */
    record Message(
            Purpose purpose,
            String text,
            Keyboard keyboard,
            boolean callbackButtons,
            List<MediaId> photos,
            @Nullable String replyTo,
            @Nullable String subject) {
        public Message {
            photos = List.copyOf(photos);
        }
    }

    /** Why a message is sent: it decides what is done about an uncertain end. */
    enum Purpose {
        /** The dialog's own words: simply sent again. */
        PROMPT,
        /** What an agency says: sent once more, marked as a repeat. */
        ANSWER
    }
}
