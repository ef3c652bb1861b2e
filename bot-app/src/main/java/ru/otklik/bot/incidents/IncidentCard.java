package ru.otklik.bot.incidents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.territory.Place;

/**
 * Everything the desk shows of one incident.
 *
 * @param version grows with every change; a change that was decided on another version is refused
 * @param rule the line of the routing table that chose the agency, or null if the curator got it
 */
public record IncidentCard(
        IncidentSummary summary,
        Place place,
        int version,
        @Nullable String rule,
        List<ReportView> reports,
        List<AnswerView> answers,
        List<HistoryEntry> history) {
    public IncidentCard {
        reports = List.copyOf(reports);
        answers = List.copyOf(answers);
        history = List.copyOf(history);
    }

    /** @param deliveries what became of it, for every report and every part */
    public record AnswerView(
            String agency, String author, String text, List<MediaId> photos, Instant at, List<Delivery> deliveries) {
        public AnswerView {
            photos = List.copyOf(photos);
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
