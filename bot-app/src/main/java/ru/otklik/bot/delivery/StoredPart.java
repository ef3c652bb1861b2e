package ru.otklik.bot.delivery;

import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.media.MediaId;

/** What a delivery holds. */
sealed interface StoredPart {
    /** @param edits the page's own message that is changed into this one, if it still can be */
    record Text(
            String text,
            Keyboard keyboard,
            @Nullable String replyTo,
            @Nullable String edits) implements StoredPart {
        Text(String text, Keyboard keyboard, @Nullable String replyTo) {
            this(text, keyboard, replyTo, null);
        }

        /** The same as a message of its own. */
        Text afresh() {
            return new Text(text, keyboard, replyTo);
        }
    }

    record Photo(MediaId media, String caption, @Nullable String replyTo) implements StoredPart {}

    /**
     * A file that is made when it is sent.
     *
     * @param code of {@link MadeWhenSent}
     * @param instead what is said where the messenger doesn't take it
     */
    record Document(String code, String caption, String instead) implements StoredPart {}

    /**
     * Takes the buttons under a message away.
     *
     * @param text what the message says
     */
    record Disarm(String messageId, String text) implements StoredPart {}

    /**
     * Sealed, and nothing here opens it.
     *
     * @param reason in Russian
     * @param keyMissing whether another node may have its key
     */
    record Unreadable(String reason, boolean keyMissing) implements StoredPart {}

    record Acknowledgement(String userId, String pressId, String notice) implements StoredPart {}
}
