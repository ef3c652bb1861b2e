package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;

/** What a resident does with their own reports; everything happens in the caller's transaction. */
public interface Reports {
    /** Files a report: decides its route once, opens its incident and sets the deadline. */
    Registered register(NewReport report);

    /** The chat's own reports, newest first, at most twenty. */
    List<Mine> of(ChatRef chat);

    /**
     * Keeps what the resident says of the answer to this report; "not solved" reopens the incident under the same number.
     *
     * @return empty if the chat has no such report, or there is nothing to rate
     */
    Optional<Rated> rate(ChatRef chat, String number, Verdict verdict);

    /** Adds the resident's words and photos to the incident of their report; nothing happens if the chat has no such report. */
    void add(ChatRef chat, String number, String words, List<MediaId> photos);

    /** @param deadline only while an answer is awaited */
    record Mine(
            String number,
            IncidentStatus status,
            @Nullable TopicId topic,
            String address,
            AgencyId agency,
            @Nullable Instant deadline) {}

    record Rated(String number, Verdict verdict, AgencyId agency, Instant deadline) {}
}
