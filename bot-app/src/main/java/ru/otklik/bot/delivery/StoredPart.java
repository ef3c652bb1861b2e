package ru.otklik.bot.delivery;

import org.jspecify.annotations.Nullable;
import ru.otklik.bot.channels.Keyboard;
import ru.otklik.bot.media.MediaId;

/** What a delivery holds. */
sealed interface StoredPart {
    record Text(String text, Keyboard keyboard, @Nullable String replyTo) implements StoredPart {}

    record Photo(MediaId media, String caption, @Nullable String replyTo) implements StoredPart {}

    record Acknowledgement(String userId, String pressId, String notice) implements StoredPart {}
}
