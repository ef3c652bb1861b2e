package ru.otklik.bot.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
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

    /** @param caption stands below it; empty for none */
    record Photo(MediaId media, String caption) {}

    /**
     * A file that is made when it is sent.
     *
     * @param code which {@link MadeWhenSent} makes it
     * @param caption stands below it; empty for none
     * @param instead what is said where the messenger doesn't take the file
     */
    record Document(String code, String caption, String instead) {}

    /** What is to be sent and how. Each method gives another message; none changes this one. */
    final class Message {
        private final Purpose purpose;
        private final String text;
        private Keyboard keyboard;
        private boolean callbackButtons;
        private List<Photo> photos;
        private @Nullable Document document;
        private @Nullable String replyTo;
        private @Nullable String subject;
        private String language = Languages.USUAL;
        private @Nullable String edits;
        private Duration quiet = Duration.ZERO;
        private boolean replaceable;

        /**
         * @param photos go after the text; the keyboard stands below the last part of the text
         * @param callbackButtons whether the resident's client shows buttons that answer without a message
         * @param replyTo the messenger's id of the message to quote, or null
         * @param subject what it belongs to, for {@link Deliveries#of} ({@code answer:17}), or null
         */
        public Message(
                Purpose purpose,
                String text,
                Keyboard keyboard,
                boolean callbackButtons,
                List<MediaId> photos,
                @Nullable String replyTo,
                @Nullable String subject) {
            this.purpose = purpose;
            this.text = text;
            this.keyboard = keyboard;
            this.callbackButtons = callbackButtons;
            this.photos = bare(photos);
            this.replyTo = replyTo;
            this.subject = subject;
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
            return changed(message -> {
                message.keyboard = buttons;
                message.callbackButtons = callbackButtons;
            });
        }

        public Message with(List<MediaId> morePhotos) {
            return changed(message -> message.photos = bare(morePhotos));
        }

        /** Photos with what stands below each; they go after the text. */
        public Message withCaptions(List<Photo> captioned) {
            return changed(message -> message.photos = List.copyOf(captioned));
        }

        /** A file, which goes last. */
        public Message with(Document file) {
            return changed(message -> message.document = file);
        }

        private static List<Photo> bare(List<MediaId> files) {
            return files.stream().map(file -> new Photo(file, "")).toList();
        }

        /** @param spoken the resident's language (ISO 639), for what may have to be added to the words */
        public Message inLanguage(String spoken) {
            return changed(message -> message.language = spoken);
        }

        /** @param what it belongs to, for {@link Deliveries#subjectOf} ({@code report:17}); null for nothing */
        public Message about(@Nullable String what) {
            return changed(message -> message.subject = what);
        }

        /** @param messageId of the message to quote; null for none */
        public Message replyingTo(@Nullable String messageId) {
            return changed(message -> message.replyTo = messageId);
        }

        /**
         * Changes the page's own earlier prompt instead of adding to the chat, where the messenger can and that prompt is the
         * chat's last one; else this is sent as any other, and the earlier prompt's choices are taken away.
         *
         * @param messageId such as {@code Incoming.Press.messageId}; null for a message of its own
         * @throws IllegalArgumentException for anything but a prompt
         */
        public Message editing(@Nullable String messageId) {
            return changed(message -> message.edits = messageId);
        }

        /**
         * Not sent before this time has passed; what comes behind it in the chat waits with it.
         *
         * @throws IllegalArgumentException for anything but a prompt
         */
        public Message after(Duration pause) {
            return changed(message -> message.quiet = pause);
        }

        /**
         * Waits that long, and is dropped if another prompt comes for the chat meanwhile.
         *
         * @throws IllegalArgumentException for anything but a prompt
         */
        public Message replaceableFor(Duration pause) {
            return changed(message -> {
                message.quiet = pause;
                message.replaceable = true;
            });
        }

        private Message changed(Consumer<Message> change) {
            var copy = new Message(purpose, text, keyboard, callbackButtons, List.of(), replyTo, subject);
            copy.photos = photos;
            copy.document = document;
            copy.language = language;
            copy.edits = edits;
            copy.quiet = quiet;
            copy.replaceable = replaceable;
            change.accept(copy);
            boolean own = copy.edits == null && copy.quiet.isZero() && !copy.replaceable;
            if (copy.quiet.isNegative() || (purpose != Purpose.PROMPT && !own)) {
                throw new IllegalArgumentException("an answer is sent at once, and as a message of its own");
            }
            return copy;
        }

        Purpose purpose() {
            return purpose;
        }

        String text() {
            return text;
        }

        Keyboard keyboard() {
            return keyboard;
        }

        boolean callbackButtons() {
            return callbackButtons;
        }

        List<Photo> photos() {
            return photos;
        }

        @Nullable
        Document document() {
            return document;
        }

        @Nullable
        String replyTo() {
            return replyTo;
        }

        @Nullable
        String subject() {
            return subject;
        }

        String language() {
            return language;
        }

        @Nullable
        String edits() {
            return edits;
        }

        Duration quiet() {
            return quiet;
        }

        boolean replaceable() {
            return replaceable;
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
