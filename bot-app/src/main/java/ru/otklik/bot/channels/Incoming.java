package ru.otklik.bot.channels;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;

/** What came from a resident, in our words, whichever messenger it came from. */
public sealed interface Incoming {
    /**
     * A message of any content.
     *
     * @param messageId the messenger's id, for quoting it in an answer
     * @param text its words or its caption, maybe empty
     * @param attachments photos and files, maybe none
     * @param location a place, if it was sent
     * @param payload what a pressed text button carries; forged by anybody, so it is only a hint
     * @param quoted the messenger's id of the message it answers, if any
     * @param album the same for all messages of one album, if it is part of one
     * @param kind what a person would call it
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     * @param at when it was written, by the messenger's clock
     */
    record Message(
            Sender sender,
            String messageId,
            String text,
            List<Attachment> attachments,
            @Nullable Point location,
            @Nullable String payload,
            @Nullable String quoted,
            @Nullable String album,
            Kind kind,
            boolean callbackButtons,
            Instant at)
            implements Incoming {
        public Message {
            text = Written.clean(text);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A button was pressed that sends no message.
     *
     * @param messageId the message it stands under, if known
     * @param pressId what the messenger wants to be acknowledged
     * @param payload what the button carries; may be stale or forged
     */
    record Press(Sender sender, @Nullable String messageId, String pressId, String payload, Instant at)
            implements Incoming {}

    /** A message was changed afterwards. */
    record Edited(Sender sender, String messageId, String text, Instant at) implements Incoming {}

    /** The resident no longer wants messages from the page. */
    record Blocked(Instant at) implements Incoming {}

    /** The resident wants messages from the page again. */
    record Unblocked(Instant at) implements Incoming {}

    /** Nothing that concerns a dialog, or nothing we understand: kept and passed over. */
    record Ignored(String reason) implements Incoming {}

    /**
     * Who wrote.
     *
     * @param name as the messenger gives it, maybe empty
     * @param language the client's language (ISO 639), if told
     */
    record Sender(String id, String name, @Nullable String language) {}

    /** What a message is, besides its words. */
    enum Kind {
        TEXT,
        /** The greeting command: {@code /start} or VK's "Начать". */
        START,
        PHOTO,
        DOCUMENT,
        VIDEO,
        VOICE,
        LOCATION,
        CONTACT,
        STICKER,
        OTHER
    }

    /**
     * A photo or file that lies with the messenger.
     *
     * @param reference where it can be fetched: for Telegram a file id, for VK an address; meaningful to its channel alone; empty
     *     where the messenger gives no file
     * @param size in bytes, 0 if unknown
     */
    record Attachment(
            Kind kind,
            String reference,
            @Nullable String fileName,
            @Nullable String contentType,
            long size) {}
}
