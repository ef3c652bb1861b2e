package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.conversation.Languages;

/** Where messages to residents are put, in the transaction of the change that causes them; the courier takes them from there. */
public interface Outbox {
    /**
     * Puts a message into the chat's queue: its text, split at the messenger's limit, and every photo as a delivery of its own.
     * A prompt takes the place of the chat's replaceable one that has not been sent yet; once it is sent, the choices of the
     * prompts before it are taken away.
     */
    void send(ChatRef chat, Message message);

    /** Puts the acknowledgement of a pressed button before everything else of the chat. */
    void acknowledge(ChatRef chat, String userId, String pressId, String notice);

    /**
     * @param subject what it belongs to, for {@link Deliveries#of} ({@code answer:17}), or null
     * @param replyTo the messenger's id of the message to quote, or null
     * @param photos go after the text; the keyboard stands below the last part of the text
     * @param callbackButtons whether the resident's client shows buttons that answer without a message
     * @param language the resident's (ISO 639), for what may have to be added to the words
     * @param edits the messenger's id of the prompt that is changed into this one, or null
     * @param quiet how long it waits before it is sent
     * @param replaceable whether the chat's next prompt drops it while it waits
     */
    record Message(
            Purpose purpose,
            String text,
            Keyboard keyboard,
            boolean callbackButtons,
            List<MediaId> photos,
            @Nullable String replyTo,
            @Nullable String subject,
            String language,
            @Nullable String edits,
            Duration quiet,
            boolean replaceable) {
        /** @throws IllegalArgumentException for an answer or a notice that changes another message, waits or gives way */
        public Message {
            photos = List.copyOf(photos);
            if (quiet.isNegative()
                    || (purpose != Purpose.PROMPT && (edits != null || !quiet.isZero() || replaceable))) {
                throw new IllegalArgumentException("an answer is sent at once, and as a message of its own");
            }
        }

        public Message(
                Purpose purpose,
                String text,
                Keyboard keyboard,
                boolean callbackButtons,
                List<MediaId> photos,
                @Nullable String replyTo,
                @Nullable String subject) {
            this(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    replyTo,
                    subject,
                    Languages.USUAL,
                    null,
                    Duration.ZERO,
                    false);
        }

        /** The dialog's own words. */
        public static Message prompt(String text) {
            return new Message(Purpose.PROMPT, text, Keyboard.NONE, true, List.of(), null, null);
        }

        /** @param subject for {@link Deliveries#of} */
        public static Message answer(String text, String subject) {
            return new Message(Purpose.ANSWER, text, Keyboard.NONE, true, List.of(), null, subject);
        }

        /** @param callbackButtons whether the resident's client shows buttons that answer without a message */
        public Message with(Keyboard buttons, boolean callbackButtons) {
            return new Message(
                    purpose,
                    text,
                    buttons,
                    callbackButtons,
                    photos,
                    replyTo,
                    subject,
                    language,
                    edits,
                    quiet,
                    replaceable);
        }

        public Message with(List<MediaId> morePhotos) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    morePhotos,
                    replyTo,
                    subject,
                    language,
                    edits,
                    quiet,
                    replaceable);
        }

        /** @param spoken the resident's language (ISO 639) */
        public Message inLanguage(String spoken) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    replyTo,
                    subject,
                    spoken,
                    edits,
                    quiet,
                    replaceable);
        }

        /** @param what it belongs to, for {@link Deliveries#subjectOf} ({@code report:17}); null for nothing */
        public Message about(@Nullable String what) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    replyTo,
                    what,
                    language,
                    edits,
                    quiet,
                    replaceable);
        }

        /** @param messageId of the message to quote; null for none */
        public Message replyingTo(@Nullable String messageId) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    messageId,
                    subject,
                    language,
                    edits,
                    quiet,
                    replaceable);
        }

        /**
         * Changes the page's own earlier prompt instead of adding to the chat, where the messenger can and that prompt is the
         * chat's last one; else this is sent as any other, and the earlier prompt's choices are taken away.
         *
         * @param messageId such as {@code Incoming.Press.messageId}; null for a message of its own
         */
        public Message editing(@Nullable String messageId) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    replyTo,
                    subject,
                    language,
                    messageId,
                    quiet,
                    replaceable);
        }

        /** Not sent before this time has passed; what comes behind it in the chat waits with it. */
        public Message after(Duration pause) {
            return new Message(
                    purpose,
                    text,
                    keyboard,
                    callbackButtons,
                    photos,
                    replyTo,
                    subject,
                    language,
                    edits,
                    pause,
                    replaceable);
        }

        /** Waits that long, and is dropped if another prompt comes for the chat meanwhile. */
        public Message replaceableFor(Duration pause) {
            return new Message(
                    purpose, text, keyboard, callbackButtons, photos, replyTo, subject, language, edits, pause, true);
        }
    }

    /** Why a message is sent: it decides what is done about an uncertain end. */
    enum Purpose {
        /** The dialog's own words: simply sent again. */
        PROMPT,
        /** What an agency says: sent once more, marked as a repeat. */
        ANSWER,
        /** News for many at a time: goes when nothing else waits, holds up nobody's talk, and is repeated as an answer is. */
        NOTICE
    }
}
