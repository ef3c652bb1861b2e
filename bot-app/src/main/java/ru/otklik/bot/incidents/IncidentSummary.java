package ru.otklik.bot.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * One line of a list. For whoever doesn't work on it, its words and its address are masked.
 *
 * @param words the beginning of the first report's words
 * @param topic null if nobody knows it yet
 * @param version grows with every change
 * @param assignee the login of who has taken it, or null
 * @param botKnew whether the bot had any idea of the topic of its first report
 * @param deadline by when the agency answers; moves on once the resident has replied, if the clock stood still
 * @param replyDue by when its agency has to show the residents that somebody cares; null once it has, or where nothing is asked of it
 * @param territory null if neither the map nor the street directory knows the place
 * @param lost whether something of an official answer has not arrived, or perhaps not, and won't by itself
 * @param pausedAt since when the agency waits for the resident, or null
 * @param draft where the words stand that this agency has written and nobody has sent yet, or null
 */
public record IncidentSummary(
        String number,
        IncidentStatus status,
        @Nullable TopicId topic,
        boolean botKnew,
        String address,
        String words,
        AgencyId agency,
        int version,
        @Nullable String assignee,
        Instant createdAt,
        Instant deadline,
        @Nullable Instant replyDue,
        @Nullable TerritoryId territory,
        boolean lost,
        @Nullable Instant pausedAt,
        int reports,
        int photos,
        Drafts.@Nullable State draft) {
    /** The same with these words and this address. */
    public IncidentSummary saying(String otherWords, String otherAddress) {
        return new IncidentSummary(
                number,
                status,
                topic,
                botKnew,
                otherAddress,
                otherWords,
                agency,
                version,
                assignee,
                createdAt,
                deadline,
                replyDue,
                territory,
                lost,
                pausedAt,
                reports,
                photos,
                draft);
    }

    /** Whether the deadline's clock stands still: the agency waits for the resident, and was not late before. */
    public boolean isPaused() {
        return pausedAt != null && pausedAt.isBefore(deadline);
    }

    /** Whether the agency's answer waits for a chief. */
    public boolean isOnApproval() {
        return draft == Drafts.State.ON_APPROVAL;
    }

    /** Whether a chief has given the agency's answer back and it was not sent anew. */
    public boolean isReturned() {
        return draft == Drafts.State.RETURNED;
    }
}
