package ru.otklik.bot.incidents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What agencies and the curator see of incidents and do with them. Numbers are an incident's own or any joined report's, as people write them ({@link WrittenNumber}). */
// Here and not only on the class: a proxy begins no transaction for a default method whose class says nothing.
@Transactional
public interface Incidents {
    /** Characters of an official answer. */
    int LONGEST_ANSWER = 4_000;

    /** Characters of the reason for forwarding. */
    int SHORTEST_REASON = 3;

    /** Characters of the reason for forwarding. */
    int LONGEST_REASON = 1_000;

    /** Characters of a question to the resident. */
    int LONGEST_QUESTION = 1_000;

    /** Photos of an official answer. */
    int MOST_PHOTOS = 10;

    /**
     * Lists what the viewer may see, open ones by deadline first, then the newest.
     *
     * @param statuses only these; empty means all
     */
    default List<IncidentSummary> list(Viewer viewer, Set<IncidentStatus> statuses, int limit) {
        return list(viewer, IncidentQuery.of(statuses, ""), limit);
    }

    /** Lists what the viewer may see of what is asked for. */
    List<IncidentSummary> list(Viewer viewer, IncidentQuery query, int limit);

    /** Those of these incidents that the viewer may see, by their own numbers, in the order they are named in. */
    List<IncidentSummary> chosen(Viewer viewer, List<String> numbers);

    QueueCounts counts(Viewer viewer);

    Optional<IncidentCard> card(Viewer viewer, String number);

    /** Incidents of the same agency that may be about the same: of the last 60 days, within 500 metres or on the same street, the nearest first, at most five. */
    List<Similar> similar(Viewer viewer, String number);

    /** Whether a file belongs to an incident that the viewer may see. */
    boolean maySee(Viewer viewer, MediaId media);

    /** Numbers of the incidents by which the viewer may see this file, the newest first; none if they may not. */
    List<String> numbersWith(Viewer viewer, MediaId media);

    /**
     * Takes it for the viewer, from a colleague too.
     *
     * @param version the version it was decided on, or null where that does not matter
     */
    Outcome take(Viewer viewer, String number, @Nullable Integer version);

    /**
     * Not ours. What was forwarded twice since the curator had it goes to the curator, whoever is meant.
     *
     * @param reason why it is not ours; the target sees it; 3 to 1 000 characters
     */
    default Outcome forward(Viewer viewer, String number, AgencyId to, String reason, @Nullable Integer version) {
        return forward(viewer, number, to, reason, null, version);
    }

    /**
     * Not ours: it's about something else.
     *
     * @param topic what it is really about, which others learn from; null if the topic is right
     */
    Outcome forward(
            Viewer viewer,
            String number,
            AgencyId to,
            String reason,
            @Nullable TopicId topic,
            @Nullable Integer version);

    /**
     * Says what it is really about, which others learn from. Who answers is decided anew by the routing table: the incident may stay.
     *
     * @param reason why; whoever gets it sees it; 3 to 1 000 characters
     */
    Outcome correctTopic(Viewer viewer, String number, TopicId topic, String reason, @Nullable Integer version);

    /**
     * Says where it is, for residents who could not. Who answers is decided anew for that place, unless a person has already chosen the
     * agency.
     *
     * @param place with a territory
     */
    Outcome place(Viewer viewer, String number, Place place, @Nullable Integer version);

    /**
     * Sends the official answer to everybody who reported it.
     *
     * @param text 1 to 4 000 characters
     * @param photos kept before, at most 10
     * @param hold how long it may be called back ({@link Drafts#undo}) before it goes; zero sends it at once
     */
    Outcome answer(
            Viewer viewer,
            String number,
            String text,
            List<AnswerPhoto> photos,
            Duration hold,
            @Nullable Integer version);

    /** Sends the official answer at once. */
    default Outcome answer(
            Viewer viewer, String number, String text, List<AnswerPhoto> photos, @Nullable Integer version) {
        return answer(viewer, number, text, photos, Duration.ZERO, version);
    }

    /**
     * Asks everybody who reported it; the incident waits for a reply.
     *
     * @param text 1 to 1 000 characters
     * @param hold as for an answer
     */
    Outcome ask(Viewer viewer, String number, String text, Duration hold, @Nullable Integer version);

    /** Asks at once. */
    default Outcome ask(Viewer viewer, String number, String text, @Nullable Integer version) {
        return ask(viewer, number, text, Duration.ZERO, version);
    }

    /**
     * Writes to residents of their own incident: no answer, and nobody waits for a reply; one that comes is an addition.
     *
     * @param to numbers of the reports whose residents it is for; empty for all
     * @param text 1 to 1 000 characters
     * @param hold as for an answer
     */
    Outcome write(Viewer viewer, String number, List<String> to, String text, Duration hold, @Nullable Integer version);

    /** Sends again what agencies said and what did not arrive, or perhaps did not. */
    Outcome sendAgain(Viewer viewer, String number);
}
