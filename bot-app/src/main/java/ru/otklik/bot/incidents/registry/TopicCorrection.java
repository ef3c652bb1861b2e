package ru.otklik.bot.incidents.registry;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;

/** Somebody says what an incident is really about: who answers for that is decided anew, and others learn from it. */
@Component
class TopicCorrection {
    private final IncidentRows rows;
    private final ReportRows reports;
    private final HistoryRows history;
    private final Placing placing;
    private final Letters letters;
    private final Bounces bounces;
    private final Lessons lessons;

    TopicCorrection(
            IncidentRows rows,
            ReportRows reports,
            HistoryRows history,
            Placing placing,
            Letters letters,
            Bounces bounces,
            Lessons lessons) {
        this.rows = rows;
        this.reports = reports;
        this.history = history;
        this.placing = placing;
        this.letters = letters;
        this.bounces = bounces;
        this.lessons = lessons;
    }

    /**
     * @param row locked
     * @return why it is not done, or null once it is
     */
    @Nullable
    Outcome correct(Viewer viewer, IncidentRows.Row row, Topic topic, String reason) {
        if (!row.status().isOpen()) {
            return new Outcome.Refused("Исправить тему нельзя: состояние «%s»."
                    .formatted(row.status().title()));
        }
        if (topic.id().equals(row.topic())) {
            return new Outcome.Refused("Эта тема уже указана.");
        }
        Routes.Decided decided = placing.decided(row, topic.id());
        String corrects = "исправляет тему на «%s»".formatted(topic.name());
        if (decided.agency().equals(row.agency())) {
            rows.about(row, topic.id(), decided.rule());
            history.add(row.id(), Deed.TOPIC, viewer.name(), corrects, reason);
        } else {
            AgencyId getsIt = bounces.target(viewer, row, decided.agency());
            boolean bounced = !getsIt.equals(decided.agency());
            rows.forward(row, getsIt, topic.id(), bounced ? null : decided.rule());
            history.addForwarded(
                    row.id(),
                    viewer,
                    corrects
                            + ", по таблице это «%s»".formatted(letters.agencyName(decided.agency()))
                            + (bounced ? "; передаёт куратору, потому что передавали уже дважды" : ""),
                    reason,
                    getsIt,
                    decided.agency());
        }
        lessons.corrected(
                reports.ofIncident(row.id()).stream().map(ReportRows.Row::id).toList(),
                new Lessons.Correction(topic.id(), viewer.agency(), viewer.login()));
        return null;
    }
}
