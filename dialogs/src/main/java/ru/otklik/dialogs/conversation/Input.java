package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;

/** What a resident did. */
public sealed interface Input {
    /**
     * A message.
     *
     * @param messageId the messenger's id of it, for quoting it later
     * @param text its words, maybe empty
     * @param start whether it is the messenger's own "start"
     * @param payload what a text button carried, if one was pressed
     * @param photos ids of the photos kept from it
     * @param files ids of other files kept from it
     * @param location a place it carries, if any
     * @param unusable what of it the dialog can't use
     * @param troubles why something of it could not be kept, ready to be shown
     * @param album the same for all messages of one album
     */
    record Said(
            String messageId,
            String text,
            boolean start,
            @Nullable String payload,
            List<String> photos,
            List<String> files,
            @Nullable Point location,
            Unusable unusable,
            List<String> troubles,
            @Nullable String album)
            implements Input {
        public Said {
            photos = List.copyOf(photos);
            files = List.copyOf(files);
            troubles = List.copyOf(troubles);
        }

        /** A message of plain words. */
        public static Said words(String messageId, String text) {
            return new Said(
                    messageId, text, false, null, List.of(), List.of(), null, Unusable.NOTHING, List.of(), null);
        }
    }

    /** @param payload what the button carries; may be stale or forged */
    record Pressed(String payload) implements Input {}

    /** An official answer was rated; the rating itself is already kept. */
    record Rated(String number, boolean solved) implements Input {}

    /** Contents that are kept for the agency while the dialog needs words. */
    enum Unusable {
        NOTHING,
        VOICE,
        VIDEO,
        FILE,
        CONTACT,
        STICKER,
        OTHER
    }
}
