package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.dialogs.territory.Place;

/**
 * Everything the desk shows of one incident.
 *
 * @param version grows with every change; a change that was decided on another version is refused
 * @param rule the line of the routing table that chose the agency, or null if the curator got it, or somebody chose otherwise
 * @param talk what residents and agencies said to each other, the oldest first
 */
public record IncidentCard(
        IncidentSummary summary,
        Place place,
        int version,
        @Nullable String rule,
        List<ReportView> reports,
        List<Said> talk,
        List<HistoryEntry> history) {
    public IncidentCard {
        reports = List.copyOf(reports);
        talk = List.copyOf(talk);
        history = List.copyOf(history);
    }

    /** The report that came from this chat, the oldest of several. */
    public Optional<ReportView> reportFrom(@Nullable ChatRef chat) {
        return reports.stream().filter(report -> report.chat().equals(chat)).findFirst();
    }

    /** Official answers, the oldest first. */
    public List<Said> answers() {
        return talk.stream().filter(said -> said.kind() == Kind.ANSWER).toList();
    }

    /** What somebody said. */
    public enum Kind {
        /** A resident's report. */
        REPORT,
        /** What a resident added later, unasked. */
        ADDITION,
        /** An agency's question to the residents. */
        QUESTION,
        /** A resident's reply to it. */
        REPLY,
        /** An official answer. */
        ANSWER,
        /** What an agency wrote of its own accord: no answer, and no reply is waited for. */
        MESSAGE;

        public boolean isAgencys() {
            return this == QUESTION || this == ANSWER || this == MESSAGE;
        }
    }

    /**
     * One thing that was said.
     *
     * @param from the agency's name, or the resident's, maybe empty
     * @param author the clerk who wrote it for the agency; empty for a resident
     * @param report whose resident said it; null for an agency
     * @param to numbers of the reports whose residents it was for, if that needs to be told
     * @param deliveries what became of an agency's words, for every report and every part
     * @param photos those of an answer with what they show; its files are among the media too
     */
    public record Said(
            Kind kind,
            Instant at,
            String from,
            String author,
            String words,
            List<MediaId> media,
            @Nullable ReportView report,
            List<Delivery> deliveries,
            List<String> to,
            List<AnswerPhoto> photos) {
        /** For everybody. */
        public Said(
                Kind kind,
                Instant at,
                String from,
                String author,
                String words,
                List<MediaId> media,
                @Nullable ReportView report,
                List<Delivery> deliveries) {
            this(kind, at, from, author, words, media, report, deliveries, List.of(), List.of());
        }

        public Said {
            to = List.copyOf(to);
            photos = List.copyOf(photos);
            media = List.copyOf(media);
            deliveries = List.copyOf(deliveries);
        }
    }

    /**
     * @param who a clerk, «житель» or «Отклик» itself
     * @param what in Russian, a sentence's end: «берёт в работу», the same for men, women and agencies
     * @param words a reason or a remark that belongs to it, maybe empty
     */
    public record HistoryEntry(Instant at, String who, String what, String words) {}
}
