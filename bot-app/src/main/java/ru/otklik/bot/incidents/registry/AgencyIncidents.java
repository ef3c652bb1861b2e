package ru.otklik.bot.incidents.registry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.delivery.Deliveries.Delivery;
import ru.otklik.bot.incidents.AnswerPhoto;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.Drafts.Kind;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.Said;
import ru.otklik.bot.incidents.IncidentQuery;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.QueueCounts;
import ru.otklik.bot.incidents.ReportView;
import ru.otklik.bot.incidents.Similar;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.incidents.WrittenNumber;
import ru.otklik.bot.incidents.registry.IncidentRows.Row;
import ru.otklik.bot.learning.Lessons;
import ru.otklik.bot.media.MediaId;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.taxonomy.Topic;
import ru.otklik.dialogs.taxonomy.TopicId;
import ru.otklik.dialogs.territory.Place;

/** {@link Incidents} on PostgreSQL: every change locks the incident's row, looks at its rules and writes its history. */
@Service
@Transactional
class AgencyIncidents implements Incidents {
    private final IncidentRows rows;
    private final Listing listing;
    private final Likeness likeness;
    private final ReportRows reports;
    private final HistoryRows history;
    private final OfficialWords officialWords;
    private final DraftRows drafts;
    private final Correspondence correspondence;
    private final Placing placing;
    private final TopicCorrection topicCorrection;
    private final Bounces bounces;
    private final Lessons lessons;
    private final Region region;

    AgencyIncidents(
            IncidentRows rows,
            Listing listing,
            Likeness likeness,
            ReportRows reports,
            HistoryRows history,
            OfficialWords officialWords,
            DraftRows drafts,
            Correspondence correspondence,
            Placing placing,
            TopicCorrection topicCorrection,
            Bounces bounces,
            Lessons lessons,
            Region region) {
        this.rows = rows;
        this.listing = listing;
        this.likeness = likeness;
        this.reports = reports;
        this.history = history;
        this.officialWords = officialWords;
        this.drafts = drafts;
        this.correspondence = correspondence;
        this.placing = placing;
        this.topicCorrection = topicCorrection;
        this.bounces = bounces;
        this.lessons = lessons;
        this.region = region;
    }

    @Override
    @Transactional(readOnly = true)
    public List<IncidentSummary> list(Viewer viewer, IncidentQuery query, int limit) {
        return listing.list(viewer, query, limit).stream()
                .map(summary -> ForOthers.listed(summary, viewer))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<IncidentSummary> chosen(Viewer viewer, List<String> numbers) {
        return listing.chosen(viewer, numbers).stream()
                .map(summary -> ForOthers.chosen(summary, viewer))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public QueueCounts counts(Viewer viewer) {
        return listing.counts(viewer);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<IncidentCard> card(Viewer viewer, String number) {
        return rows.find(WrittenNumber.plain(number))
                .filter(row -> viewer.sees(row.agency()))
                .map(this::card);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Similar> similar(Viewer viewer, String number) {
        return rows
                .find(WrittenNumber.plain(number))
                .filter(row -> viewer.sees(row.agency()))
                .map(likeness::to)
                .orElse(List.of())
                .stream()
                .map(similar ->
                        new Similar(ForOthers.listed(similar.summary(), viewer), similar.metres(), similar.point()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySee(Viewer viewer, MediaId media) {
        return rows.ownersOf(media).stream().anyMatch(owner -> viewer.sees(owner.agency()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> numbersWith(Viewer viewer, MediaId media) {
        return rows.ownersOf(media).stream()
                .filter(owner -> viewer.sees(owner.agency()))
                .map(IncidentRows.Owner::number)
                .distinct()
                .toList();
    }

    @Override
    public Outcome take(Viewer viewer, String number, @Nullable Integer version) {
        return change(viewer, number, version, row -> {
            boolean fromColleague =
                    row.status() == IncidentStatus.IN_WORK && !viewer.login().equals(row.assignee());
            if (!fromColleague && !row.status().canTransitionTo(IncidentStatus.IN_WORK)) {
                return new Outcome.Refused("Взять в работу нельзя: состояние «%s»."
                        .formatted(row.status().title()));
            }
            rows.take(row, viewer.login());
            history.add(row.id(), Deed.TAKEN, viewer.name(), "берёт в работу", "");
            return null;
        });
    }

    @Override
    public Outcome forward(
            Viewer viewer,
            String number,
            AgencyId to,
            String reason,
            @Nullable TopicId topic,
            @Nullable Integer version) {
        Optional<Agency> target = region.agency(to);
        Optional<Topic> known = Optional.ofNullable(topic).flatMap(region.taxonomy()::topic);
        String why = reason.strip();
        if (target.isEmpty()) {
            return new Outcome.Refused("Такого ведомства нет.");
        }
        if (topic != null && known.isEmpty()) {
            return new Outcome.Refused("Такой темы нет.");
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
            Optional<Topic> corrected = known.filter(other -> !other.id().equals(row.topic()));
            TopicId about = corrected.map(Topic::id).orElse(row.topic());
            AgencyId getsIt = bounces.target(viewer, row, to);
            boolean bounced = !getsIt.equals(to);
            rows.forward(row, getsIt, about, placing.rule(row, about, getsIt));
            history.addForwarded(
                    row.id(),
                    viewer,
                    (bounced
                                            ? "передаёт куратору, потому что передавали уже дважды; предлагает «%s»"
                                            : "передаёт ведомству «%s»")
                                    .formatted(target.get().name())
                            + corrected
                                    .map(other -> ", тема — «%s»".formatted(other.name()))
                                    .orElse(""),
                    why,
                    getsIt,
                    to);
            corrected.ifPresent(other -> lessons.corrected(
                    reports.ofIncident(row.id()).stream()
                            .map(ReportRows.Row::id)
                            .toList(),
                    new Lessons.Correction(other.id(), viewer.agency(), viewer.login())));
            return null;
        });
    }

    @Override
    public Outcome correctTopic(Viewer viewer, String number, TopicId topic, String reason, @Nullable Integer version) {
        Optional<Topic> known = region.taxonomy().topic(topic);
        String why = reason.strip();
        if (known.isEmpty()) {
            return new Outcome.Refused("Такой темы нет.");
        }
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            return new Outcome.Refused(
                    "Напишите причину: от %d до %d знаков.".formatted(SHORTEST_REASON, LONGEST_REASON));
        }
        return change(viewer, number, version, row -> topicCorrection.correct(viewer, row, known.get(), why));
    }

    @Override
    public Outcome place(Viewer viewer, String number, Place place, @Nullable Integer version) {
        return change(viewer, number, version, row -> placing.place(viewer, row, place));
    }

    @Override
    public Outcome answer(
            Viewer viewer,
            String number,
            String text,
            List<AnswerPhoto> photos,
            Duration hold,
            @Nullable Integer version) {
        return say(viewer, number, Kind.ANSWER, text.strip(), photos, List.of(), hold, version);
    }

    @Override
    public Outcome ask(Viewer viewer, String number, String text, Duration hold, @Nullable Integer version) {
        return say(viewer, number, Kind.QUESTION, text.strip(), List.of(), List.of(), hold, version);
    }

    @Override
    public Outcome write(
            Viewer viewer, String number, List<String> to, String text, Duration hold, @Nullable Integer version) {
        return say(viewer, number, Kind.MESSAGE, text.strip(), List.of(), to, hold, version);
    }

    private Outcome say(
            Viewer viewer,
            String number,
            Kind kind,
            String words,
            List<AnswerPhoto> photos,
            List<String> to,
            Duration hold,
            @Nullable Integer version) {
        return officialWords
                .broken(kind, words, photos)
                .orElseGet(() -> change(
                        viewer, number, version, row -> officialWords.say(viewer, row, kind, words, photos, to, hold)));
    }

    @Override
    public Outcome sendAgain(Viewer viewer, String number) {
        return change(viewer, number, null, row -> {
            if (!correspondence.sendAgain(row.id())) {
                return new Outcome.Refused("Отправлять заново нечего: всё дошло или ещё в пути.");
            }
            history.add(row.id(), Deed.SENT_AGAIN, viewer.name(), "отправляет жителю ещё раз", "");
            return null;
        });
    }

    /** @param change gives null once it is done, or why it is not */
    private Outcome change(
            Viewer viewer, String number, @Nullable Integer version, Function<Row, @Nullable Outcome> change) {
        Optional<Row> found = rows.lock(WrittenNumber.plain(number)).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Row row = found.get();
        if (version != null && version != row.version()) {
            return new Outcome.Changed(card(row));
        }
        Optional<Outcome> waits = drafts.of(row.id())
                .filter(draft -> draft.agency().equals(row.agency()))
                .flatMap(AgencyIncidents::waits);
        if (waits.isPresent()) {
            return waits.get();
        }
        Outcome refusal = change.apply(row);
        return refusal != null
                ? refusal
                : new Outcome.Done(card(rows.find(row.number()).orElseThrow()));
    }

    /** Why nothing else is done while words are on their way. */
    private static Optional<Outcome> waits(Draft draft) {
        return switch (draft.state()) {
            case HELD ->
                Optional.of(new Outcome.Refused(
                        "Сейчас жителю уходит, что пишет %s. Подождите несколько секунд или отмените."
                                .formatted(draft.author())));
            case ON_APPROVAL ->
                Optional.of(new Outcome.Refused("Ответ на согласовании у руководителя: сначала заберите его оттуда."));
            case UNDONE, RETURNED -> Optional.empty();
        };
    }

    private IncidentCard card(Row row) {
        List<ReportRows.Row> all = reports.ofIncident(row.id());
        List<Said> talk = correspondence.of(row.id(), all);
        List<ReportView> views = all.stream().map(ReportRows.Row::view).toList();
        int photos = talk.stream()
                .filter(said -> !said.kind().isAgencys())
                .mapToInt(said -> said.media().size())
                .sum();
        return new IncidentCard(
                Listing.summary(
                        row,
                        views.isEmpty() ? "" : views.getFirst().words(),
                        views.isEmpty() || views.getFirst().botKnew(),
                        talk.stream()
                                .filter(said -> said.kind() == IncidentCard.Kind.ANSWER)
                                .flatMap(said -> said.deliveries().stream())
                                .anyMatch(Delivery::lost),
                        (int) views.stream().filter(view -> !view.withdrawn()).count(),
                        photos,
                        drafts.state(row).orElse(null)),
                row.place(),
                row.version(),
                row.rule(),
                views,
                talk,
                history.of(row.id()).stream().map(HistoryRows.Row::entry).toList());
    }
}
