package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.dialogs.conversation.Input;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** What a resident does with their own reports; everything happens in the caller's transaction. */
// Here and not only on the class: a proxy begins no transaction for a default method whose class says nothing.
@Transactional(propagation = Propagation.MANDATORY)
public interface Reports {
    /** Files a report: decides its route once, opens its incident and sets the deadline. */
    Registered register(NewReport report);

    /**
     * Whom to write to, in this language (ISO 639), if nobody of the region answers for such a report of this page; else empty.
     *
     * @param place null while it is not known: then only what others answer for wherever it is
     */
    Optional<String> elsewhere(TopicId topic, @Nullable Place place, PageId page, String language);

    /**
     * Incidents of this topic at the same house or within the radius that are open, or were answered less than three days
     * ago: the nearest first, at most three.
     *
     * @param except the asking chat: what it has reported itself comes flagged
     */
    List<Nearby> around(TopicId topic, Place place, int radiusMetres, ChatRef except);

    /**
     * Files a report as one more of an incident that others reported: its answers come to this chat too, one that was given
     * already follows at the end of the caller's transaction. An incident that is over meanwhile is not joined: the report
     * is registered on its own. What the chat has reported before only gets the new words and files.
     *
     * @param incidentNumber the incident's or any of its reports'
     */
    Registered join(NewReport report, String incidentNumber);

    /** The chat's own reports, newest first, at most twenty. */
    List<Mine> of(ChatRef chat);

    /** The chat's own reports that await an answer, newest first, at most twenty. */
    List<Input.Own> open(ChatRef chat);

    /** How it stands with somebody's incident; empty if there is none of this number. */
    Optional<Standing> standing(String incidentNumber);

    /** One of the chat's own reports, with what happened to it. */
    Optional<MyReport> find(ChatRef chat, String number);

    /**
     * Keeps what the resident says of the answer to this report; "not solved" reopens the incident under the same number.
     *
     * @return empty if the chat has no such report, or there is nothing to rate
     */
    Optional<Rated> rate(ChatRef chat, String number, Verdict verdict);

    /**
     * Adds the resident's words and files to their report; where the agency waits for a reply, they are the reply.
     *
     * @return false if the chat has no such report, or it is closed or withdrawn
     */
    boolean add(ChatRef chat, String number, String words, List<MediaId> media);

    /**
     * Takes one report back; its incident goes on for others who reported it, and is over if there is nobody.
     *
     * @param solved whether its resident says that it is solved
     * @return false if the chat has no such report, or it is not open
     */
    boolean withdraw(ChatRef chat, String number, boolean solved);

    /** Takes one back for no reason that is known. */
    default boolean withdraw(ChatRef chat, String number) {
        return withdraw(chat, number, false);
    }

    /**
     * Which of the chat's own reports a message is about.
     *
     * @param quotedMessageId the messenger's id of the message that it answers, or null
     * @return the report's number; empty if neither the quoted message nor a number in the text says it
     */
    Optional<String> meant(ChatRef chat, @Nullable String quotedMessageId, String text);

    /** Which of the chat's own reports the last message to it was about, if it was about one. */
    Optional<String> lastTold(ChatRef chat);

    /** The subject under which a message that tells of a report is delivered, so that {@link #meant} knows it when it is quoted. */
    static String subject(String number) {
        return "report:" + number;
    }

    /** The report as the ready text of an official appeal, at most 2 000 characters; empty if the chat has no such report. */
    Optional<String> appealText(ChatRef chat, String number);

    /** From now on tells the chat of all its reports in this language (ISO 639). */
    void speak(ChatRef chat, String language);

    /** The chat's resident is called so: kept with those of their reports that know no name yet. */
    void called(ChatRef chat, String name);

    /** @param deadline only while an answer is awaited */
    record Mine(
            String number,
            IncidentStatus status,
            @Nullable TopicId topic,
            String address,
            AgencyId agency,
            @Nullable Instant deadline) {}

    /** @param answer the last official one; null if there is none */
    record Standing(
            IncidentStatus status,
            AgencyId agency,
            @Nullable String answer) {}

    /** @param status of the incident after it: somebody else may see it otherwise, and keep it open */
    record Rated(String number, Verdict verdict, AgencyId agency, Instant deadline, IncidentStatus status) {}
}
