package ru.otklik.bot.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.GroupId;
import ru.otklik.dialogs.taxonomy.TopicId;

/**
 * An event as the desk shows it.
 *
 * @param version grows with every change
 * @param end null while it is in force
 * @param followers chats that are or were to be told of its end
 */
public record EventCard(
        long id,
        int version,
        AgencyId agency,
        List<TopicId> topics,
        List<GroupId> groups,
        Where where,
        String words,
        @Nullable Instant until,
        Instant createdAt,
        @Nullable End end,
        int followers,
        List<Entry> history) {

    /** @param byHand or by its time */
    public record End(Instant at, boolean byHand, String note, Told told) {}

    /**
     * What became of the news of its end.
     *
     * @param waiting not sent yet, or not known to have arrived
     */
    public record Told(int delivered, int failed, int waiting) {}

    /** @param what in Russian, a sentence's end, the same for men, women and agencies */
    public record Entry(Instant at, String who, String what, String words) {}

    EventCard with(@Nullable End newEnd, List<Entry> newHistory) {
        return new EventCard(
                id, version, agency, topics, groups, where, words, until, createdAt, newEnd, followers, newHistory);
    }
}
