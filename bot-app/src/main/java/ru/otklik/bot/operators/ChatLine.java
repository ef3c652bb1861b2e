package ru.otklik.bot.operators;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;

/**
 * A chat in a list.
 *
 * @param resident the name that the messenger gives, maybe empty
 * @param waitingSince since when the resident waits for a word of the agency; null if they don't
 * @param lastAt of the last message, or of the beginning
 * @param words the last message's, at most 300 characters; empty if there is none
 * @param attached files of the last message
 * @param fromAgency whether the last message is the agency's
 * @param unread messages of the resident that nobody of the agency has looked at
 * @param closed null while it is open
 */
public record ChatLine(
        long id,
        ChatRef chat,
        AgencyId agency,
        String resident,
        Instant openedAt,
        @Nullable Instant waitingSince,
        Instant lastAt,
        String words,
        int attached,
        boolean fromAgency,
        int unread,
        @Nullable Closing closed) {

    /** @param by who closed it; empty if the resident left */
    public record Closing(Instant at, String by) {}
}
