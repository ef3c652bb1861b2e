package ru.otklik.bot.channels;

import org.jspecify.annotations.Nullable;

/**
 * One call to a messenger.
 *
 * @param chat the messenger's id of the chat
 * @param key stable and never 0 for one delivery: a repeat with the same key must not be shown twice where the messenger can tell
 * @param callbackButtons whether the resident's client shows buttons that answer without a message
 */
public record Outgoing(String chat, int key, boolean callbackButtons, Part part) {
    /** What is sent. */
    public sealed interface Part {
        /**
         * @param text plain words within the channel's {@link Limits}; never mark-up
         * @param replyTo the message to quote; if it is gone, the text is sent without a quote
         * @param edits the page's own message to change into this one; where that can't be done, a new one is sent
         * @param keyboardOpen whether an earlier message's buttons still stand in place of the client's keyboard: they are to go
         */
        record Text(
                String text,
                Keyboard keyboard,
                @Nullable String replyTo,
                @Nullable String edits,
                boolean keyboardOpen) implements Part {
            public Text(String text, Keyboard keyboard, @Nullable String replyTo) {
                this(text, keyboard, replyTo, null, false);
            }
        }

        /**
         * Takes the buttons under one of the page's own messages away.
         *
         * @param text what the message says, because some messengers know no change but of the whole
         */
        record Disarm(String messageId, String text) implements Part {}

        /** @param caption within {@link Limits#caption()}, maybe empty */
        record Photo(
                byte[] bytes,
                String fileName,
                String contentType,
                String caption,
                @Nullable String replyTo) implements Part {}

        /**
         * A file to keep.
         *
         * @param caption within {@link Limits#caption()}, maybe empty
         * @param instead what is said where the messenger certainly doesn't take the file
         */
        record Document(byte[] bytes, String fileName, String contentType, String caption, String instead)
                implements Part {}

        /** Tells the client that its press arrived. {@code notice} is shown for a moment; maybe empty. */
        record Acknowledgement(String userId, String pressId, String notice) implements Part {}

        /** Shows that the page is typing. */
        record Typing() implements Part {}
    }
}
