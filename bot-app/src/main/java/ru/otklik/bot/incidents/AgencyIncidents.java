package ru.otklik.bot.incidents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.IncidentRows.Row;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** {@link Incidents} on PostgreSQL: every change locks the incident's row, looks at its rules and writes its history. */
@Service
@Transactional
class AgencyIncidents implements Incidents {
    private final IncidentRows rows;
    private final ReportRows reports;
    private final Answers answers;
    private final Region region;

    AgencyIncidents(IncidentRows rows, ReportRows reports, Answers answers, Region region) {
        this.rows = rows;
        this.reports = reports;
        this.answers = answers;
        this.region = region;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IncidentSummary> list(Viewer viewer, Set<IncidentStatus> statuses, String search, int limit) {
        return rows.list(viewer, statuses, search.strip(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<IncidentStatus, Integer> counts(Viewer viewer) {
        return rows.counts(viewer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IncidentCard> card(Viewer viewer, String number) {
        return rows.find(number).filter(row -> viewer.sees(row.agency())).map(this::card);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(Viewer viewer, MediaId media) {
        return rows.ownersOf(media).stream().anyMatch(viewer::sees);
    }

    @Override
    public Outcome take(Viewer viewer, String number, @Nullable Integer version) {
        return change(viewer, number, version, row -> {
            if (!row.status().canTransitionTo(IncidentStatus.IN_WORK)) {
                return new Outcome.Refused("Взять в работу нельзя: состояние «%s»."
                        .formatted(row.status().title()));
            }
            rows.change(row, IncidentStatus.IN_WORK, row.agency(), row.rule(), row.deadline());
            rows.addHistory(row.id(), viewer.name(), "берёт в работу", "");
            return null;
        });
    }

    @Override
    public Outcome forward(Viewer viewer, String number, AgencyId to, String reason, @Nullable Integer version) {
        Optional<Agency> target = region.agency(to);
        String why = reason.strip();
        if (target.isEmpty()) {
            return new Outcome.Refused("Такого ведомства нет.");
        }
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return new Outcome.Refused(
                    "Напишите причину: от %d до %d знаков.".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return change(viewer, number, version, row -> {
            if (row.agency().equals(to)) {
                return new Outcome.Refused(
                        "Инцидент уже у ведомства «%s».".formatted(target.get().name()));
            }
            if (!row.status().isOpen()) {
                return new Outcome.Refused("Передать нельзя: состояние «%s»."
                        .formatted(row.status().title()));
            }
            rows.change(row, IncidentStatus.NEW, to, row.rule(), row.deadline());
            rows.addHistory(
                    row.id(),
                    viewer.name(),
                    "передаёт ведомству «%s»".formatted(target.get().name()),
                    why);
            return null;
        });
    }

    @Override
    public Outcome answer(Viewer viewer, String number, String text, List<MediaId> photos, @Nullable Integer version) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST_ANSWER) {
            return new Outcome.Refused("Напишите ответ: от 1 до %d знаков.".formatted(LONGEST_ANSWER));
        }
        if (photos.size() > MOST_PHOTOS) {
            return new Outcome.Refused("Не больше %d фото.".formatted(MOST_PHOTOS));
        }
        return change(viewer, number, version, row -> {
            if (!row.status().canTransitionTo(IncidentStatus.ANSWERED)) {
                return new Outcome.Refused("Ответить нельзя: состояние «%s»."
                        .formatted(row.status().title()));
            }
            rows.change(row, IncidentStatus.ANSWERED, row.agency(), row.rule(), row.deadline());
            rows.addHistory(row.id(), viewer.name(), "отвечает жителю", "");
            answers.send(row, row.agency(), viewer.name(), words, photos);
            return null;
        });
    }

    /** @param change gives null once it is done, or why it is not */
    private Outcome change(
            Viewer viewer, String number, @Nullable Integer version, Function<Row, @Nullable Outcome> change) {
        Optional<Row> found = rows.lock(number).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Row row = found.get();
        if (version != null && version != row.version()) {
            return new Outcome.Changed(card(row));
        }
        Outcome refusal = change.apply(row);
        return refusal != null
                ? refusal
                : new Outcome.Done(card(rows.find(number).orElseThrow()));
    }

    private IncidentCard card(Row row) {
        List<ReportView> views = reports.ofIncident(row.id()).stream()
                .map(r -> new ReportView(r.number(), r.chat(), r.resident(), r.words(), r.media(), r.at(), r.verdict()))
                .toList();
        String words = views.isEmpty() ? "" : views.getFirst().words();
        int photos = views.stream().mapToInt(v -> v.media().size()).sum();
        return new IncidentCard(
                IncidentRows.summary(row, words, views.size(), photos),
                row.place(),
                row.version(),
                row.rule(),
                views,
                answers.of(row.id()),
                rows.history(row.id()));
    }
}
