package ru.otklik.bot.sandbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of a conversation.
 *
 * @param from {@code page} or {@code resident}
 * @param buttons rows of labels below this message; for the newest reply keyboard those of the keyboard
 * @param inline whether the buttons belong to the message (else to the keyboard below the conversation)
 * @param photos ids for {@link EmulatedMessenger#picture}
 * @param replyTo the id of the quoted message, or null
 * @param location a place that was sent, or null
 * @param notice a short note that the messenger shows for a moment after a press (toast, snackbar), or null
 */
public record Line(
        String id,
        String from,
        String text,
        List<List<ButtonView>> buttons,
        boolean inline,
        List<String> photos,
        @Nullable String replyTo,
        @Nullable LocationView location,
        @Nullable String notice,
        Instant at) {

    /** @param kind {@code callback}, {@code text}, {@code location} or {@code link} */
    public record ButtonView(
            String label, String kind, @Nullable String url) {}

    public record LocationView(double lat, double lon) {}
}
