package ru.otklik.bot.desk.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Field;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.media.MediaId;
import ru.otklik.dialogs.conversation.Explanation;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * Incidents as the API gives them. Statuses and states are lower-case words, times are ISO 8601 in UTC; {@code paused} says that the
 * deadline stands still, because the resident is waited for.
 */
final class IncidentJson {
    private IncidentJson() {}

    record Line(
            String number,
            String status,
            @Nullable String topic,
            String address,
            String words,
            String agency,
            Instant createdAt,
            Instant deadline,
            boolean paused,
            int reports,
            int version,
            @Nullable String assignee) {
        static Line of(IncidentSummary summary) {
            TopicId topic = summary.topic();
            return new Line(
                    summary.number(),
                    word(summary.status()),
                    topic == null ? null : topic.value(),
                    summary.address(),
                    summary.words(),
                    summary.agency().value(),
                    summary.createdAt(),
                    summary.deadline(),
                    summary.isPaused(),
                    summary.reports(),
                    summary.version(),
                    summary.assignee());
        }
    }

    record Card(
            String number,
            String status,
            int version,
            @Nullable String topic,
            String agency,
            @Nullable String rule,
            PlaceJson place,
            Instant createdAt,
            Instant deadline,
            boolean paused,
            List<ReportJson> reports,
            List<AnswerJson> answers,
            List<SaidJson> talk,
            List<HistoryJson> history) {
        static Card of(IncidentCard card) {
            Line line = Line.of(card.summary());
            return new Card(
                    line.number(),
                    line.status(),
                    card.version(),
                    line.topic(),
                    line.agency(),
                    card.rule(),
                    PlaceJson.of(card.place()),
                    line.createdAt(),
                    line.deadline(),
                    line.paused(),
                    card.reports().stream().map(ReportJson::of).toList(),
                    card.answers().stream()
                            .map(answer -> AnswerJson.of(answer, card))
                            .toList(),
                    card.talk().stream().map(said -> SaidJson.of(said, card)).toList(),
                    card.history().stream()
                            .map(h -> new HistoryJson(h.at(), h.who(), h.what(), h.words()))
                            .toList());
        }
    }

    record PlaceJson(
            String address,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String territory) {
        static PlaceJson of(Place place) {
            Point point = place.point();
            TerritoryId territory = place.territory();
            return new PlaceJson(
                    place.address(),
                    point == null ? null : point.lat(),
                    point == null ? null : point.lon(),
                    territory == null ? null : territory.value());
        }
    }

    record ReportJson(
            String number,
            String page,
            String resident,
            String words,
            String address,
            List<Field> fields,
            List<String> media,
            Instant at,
            @Nullable String verdict,
            @Nullable BotJson bot,
            boolean withdrawn,
            boolean erased) {
        static ReportJson of(ReportView report) {
            return new ReportJson(
                    report.number(),
                    report.chat().page().value(),
                    report.resident(),
                    report.words(),
                    report.address(),
                    report.fields(),
                    urls(report.media()),
                    report.at(),
                    report.verdict() == null ? null : word(report.verdict()),
                    BotJson.of(report.explanation()),
                    report.withdrawn(),
                    report.erased());
        }
    }

    /**
     * What the bot thought of the topic before the resident decided.
     *
     * @param clues words of the report
     */
    record BotJson(@Nullable String topic, double probability, String certainty, String decision, List<String> clues) {
        private static final double PRECISE = 1_000;

        static @Nullable BotJson of(@Nullable Explanation explanation) {
            if (explanation == null) {
                return null;
            }
            TopicId topic = explanation.topic();
            return new BotJson(
                    topic == null ? null : topic.value(),
                    Math.round(explanation.probability() * PRECISE) / PRECISE,
                    word(explanation.certainty()),
                    word(explanation.decision()),
                    explanation.clues());
        }
    }

    /** @param moments {@code before}, {@code after} or null, of each photo */
    record AnswerJson(
            String agencyName,
            String author,
            String text,
            List<String> photos,
            List<@Nullable String> moments,
            Instant at,
            List<DeliveryJson> deliveries) {
        static AnswerJson of(IncidentCard.Said answer, IncidentCard card) {
            return new AnswerJson(
                    answer.from(),
                    answer.author(),
                    answer.words(),
                    urls(answer.media()),
                    answer.photos().stream().map(AnswerJson::moment).toList(),
                    answer.at(),
                    DeliveryJson.of(answer, card));
        }

        private static @Nullable String moment(AnswerPhoto photo) {
            return photo.moment() == null ? null : word(photo.moment());
        }
    }

    /**
     * One thing of the correspondence.
     *
     * @param report the number of the report whose resident said it; null for an agency
     */
    record SaidJson(
            String kind,
            Instant at,
            String from,
            String words,
            List<String> media,
            @Nullable String report,
            List<DeliveryJson> deliveries) {
        static SaidJson of(IncidentCard.Said said, IncidentCard card) {
            return new SaidJson(
                    word(said.kind()),
                    said.at(),
                    said.from(),
                    said.words(),
                    urls(said.media()),
                    said.report() == null ? null : said.report().number(),
                    DeliveryJson.of(said, card));
        }
    }

    /** @param report the number of the report whose resident it is for; null if the incident has it no more, or their data was erased */
    record DeliveryJson(
            String what,
            @Nullable String report,
            String state,
            int attempts,
            @Nullable String reason,
            boolean repeated,
            Instant at,
            List<AttemptJson> history) {
        static List<DeliveryJson> of(IncidentCard.Said said, IncidentCard card) {
            return said.deliveries().stream()
                    .map(delivery -> of(
                            delivery,
                            card.reportFrom(delivery.chat())
                                    .map(ReportView::number)
                                    .orElse(null)))
                    .toList();
        }

        private static DeliveryJson of(Delivery delivery, @Nullable String report) {
            return new DeliveryJson(
                    delivery.what(),
                    report,
                    word(delivery.state()),
                    delivery.attempts(),
                    delivery.reason(),
                    delivery.repeated(),
                    delivery.at(),
                    delivery.history().stream()
                            .map(a ->
                                    new AttemptJson(a.at(), a.node(), a.result().toLowerCase(Locale.ROOT), a.words()))
                            .toList());
        }
    }

    /** @param words the messenger's, if any */
    record AttemptJson(
            Instant at,
            String node,
            String result,
            @Nullable String words) {}

    record HistoryJson(Instant at, String who, String what, String words) {}

    private static List<String> urls(List<MediaId> media) {
        return media.stream().map(id -> "/api/v1/media/" + id).toList();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
