package ru.otklik.bot.incidents.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentStatus;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Merges;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.incidents.WrittenNumber;

/** {@link Merges} on PostgreSQL. Rows are locked in the order of their numbers, so that two who merge the same don't wait for each other. */
@Service
@Transactional
class AgencyMerges implements Merges {
    private final IncidentRows incidents;
    private final MergeRows rows;
    private final ReportRows reports;
    private final DraftRows drafts;
    private final Answers answers;
    private final HistoryRows history;
    private final Deadlines deadlines;
    private final Incidents cards;
    private final Clock clock;

    AgencyMerges(
            IncidentRows incidents,
            MergeRows rows,
            ReportRows reports,
            DraftRows drafts,
            Answers answers,
            HistoryRows history,
            Deadlines deadlines,
            Incidents cards,
            Clock clock) {
        this.incidents = incidents;
        this.rows = rows;
        this.reports = reports;
        this.drafts = drafts;
        this.answers = answers;
        this.history = history;
        this.deadlines = deadlines;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public Outcome merge(Viewer viewer, Seen into, List<Seen> others, String reason) {
        String why = reason.strip();
        if (why.length() < Incidents.SHORTEST_REASON || why.length() > Incidents.LONGEST_REASON) {
            return reasonWanted();
        }
        Map<String, Integer> seen = new HashMap<>();
        others.forEach(one -> seen.put(WrittenNumber.plain(one.number()), one.version()));
        String target = WrittenNumber.plain(into.number());
        seen.put(target, into.version());
        if (seen.size() < 2 || seen.size() > MOST) {
            return new Outcome.Refused("Выберите от двух до %d сообщений.".formatted(MOST));
        }
        Map<String, IncidentRows.Row> locked = new HashMap<>();
        for (String number : new TreeSet<>(seen.keySet())) {
            Optional<IncidentRows.Row> row = incidents.lock(number).filter(found -> viewer.sees(found.agency()));
            if (row.isEmpty()) {
                return new Outcome.NotFound();
            }
            if (!row.get().number().equals(number)) {
                return new Outcome.Refused("№ %s уже объединили с № %s."
                        .formatted(number, row.get().number()));
            }
            if (row.get().version() != seen.getOrDefault(number, 0)) {
                return card(viewer, number, true);
            }
            locked.put(number, row.get());
        }
        IncidentRows.Row stays = Objects.requireNonNull(locked.remove(target));
        for (IncidentRows.Row one : locked.values()) {
            Optional<Outcome> refusal = refusal(one, stays);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        boolean allWait = locked.values().stream().allMatch(one -> one.status() == IncidentStatus.WAITING);
        // Its clock would stand still for those whose residents nobody has asked.
        if (stays.status() == IncidentStatus.WAITING && !allWait) {
            incidents.change(stays, IncidentStatus.IN_WORK);
        } else {
            incidents.touch(stays);
        }
        locked.values().stream()
                .sorted(Comparator.comparing(IncidentRows.Row::id))
                .forEach(one -> merge(viewer, one, stays, why));
        return card(viewer, target, false);
    }

    private Optional<Outcome> refusal(IncidentRows.Row one, IncidentRows.Row stays) {
        for (IncidentRows.Row row : List.of(one, stays)) {
            if (!row.status().isOpen()) {
                return refused("Объединить можно то, что ждёт ответа, а № %s — «%s»."
                        .formatted(row.number(), row.status().title()));
            }
            Optional<Draft> draft = drafts.of(row.id())
                    .filter(waits -> !waits.state().isOpen() && waits.agency().equals(row.agency()));
            if (draft.isPresent()) {
                return refused(
                        "По № %s ответ уже уходит или на согласовании: сначала решите с ним.".formatted(row.number()));
            }
        }
        return one.agency().equals(stays.agency())
                ? Optional.empty()
                : refused("У № %s и № %s разные ведомства: сначала передайте одному."
                        .formatted(one.number(), stays.number()));
    }

    private void merge(Viewer viewer, IncidentRows.Row one, IncidentRows.Row stays, String why) {
        Instant paused = one.pausedAt();
        Instant due = paused == null ? one.deadline() : deadlines.resumed(one.deadline(), paused, clock.instant());
        // Before the entries go over with all others: they tell what happened to this one.
        history.add(
                one.id(),
                Deed.MERGED,
                viewer.name(),
                "объединяет № %s с № %s".formatted(one.number(), stays.number()),
                why);
        incidents.change(one, IncidentStatus.CLOSED);
        rows.move(one, stays, due);
        // A draft of its own waits there already: these words are not lost either.
        drafts.of(one.id()).ifPresent(draft -> {
            drafts.drop(one.id());
            history.add(
                    stays.id(),
                    Deed.NOT_SENT,
                    HistoryRows.OURSELVES,
                    "сохранил черновик из № " + one.number(),
                    draft.text());
        });
        history.add(stays.id(), Deed.MERGED, viewer.name(), "присоединяет № " + one.number(), why);
    }

    @Override
    public Outcome split(Viewer viewer, Seen from, List<String> numbers, String reason) {
        String why = reason.strip();
        if (why.length() < Incidents.SHORTEST_REASON || why.length() > Incidents.LONGEST_REASON) {
            return reasonWanted();
        }
        Optional<IncidentRows.Row> found =
                incidents.lock(WrittenNumber.plain(from.number())).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        IncidentRows.Row row = found.get();
        if (row.version() != from.version()) {
            return card(viewer, row.number(), true);
        }
        List<ReportRows.Row> all = reports.ofIncident(row.id());
        List<ReportRows.Row> chosen =
                all.stream().filter(report -> numbers.contains(report.number())).toList();
        if (chosen.size() != Set.copyOf(numbers).size() || chosen.isEmpty()) {
            return new Outcome.Refused("Отметьте, какие сообщения отделить.");
        }
        boolean own = chosen.stream().anyMatch(report -> report.number().equals(row.number()));
        if (own) {
            return new Outcome.Refused("Сообщение № %s остаётся: отделите остальные.".formatted(row.number()));
        }
        if (row.status() == IncidentStatus.CLOSED || row.status() == IncidentStatus.WITHDRAWN) {
            return new Outcome.Refused(
                    "Разделить нельзя: состояние «%s».".formatted(row.status().title()));
        }
        Optional<Draft> waits =
                drafts.of(row.id()).filter(draft -> !draft.state().isOpen());
        if (waits.isPresent()) {
            return new Outcome.Refused("Ответ уже уходит или на согласовании: сначала решите с ним.");
        }
        split(viewer, row, chosen, why);
        incidents.touch(row);
        return card(viewer, row.number(), false);
    }

    private void split(Viewer viewer, IncidentRows.Row row, List<ReportRows.Row> chosen, String why) {
        List<Long> ids = chosen.stream().map(ReportRows.Row::id).toList();
        List<String> numbers =
                new ArrayList<>(chosen.stream().map(ReportRows.Row::number).toList());
        String status = (row.status() == IncidentStatus.NEW ? IncidentStatus.NEW : IncidentStatus.IN_WORK).name();
        Optional<Long> merged = rows.merged(row.id(), numbers);
        long to;
        if (merged.isPresent()) {
            to = merged.get();
            rows.take(row.id(), to, ids);
            rows.giveBack(row.id(), to, status);
        } else {
            to = incidents.insert(
                    numbers.getFirst(), row.topic(), row.place(), row.agency(), row.rule(), row.deadline());
            rows.take(row.id(), to, ids);
            rows.takePart(row.id(), to, status);
        }
        String number = incidents.find(numbers.getFirst()).orElseThrow().number();
        history.add(to, Deed.SPLIT, viewer.name(), "отделяет от № " + row.number(), why);
        // Whoever gets it next may not see the other one, and has to know what its residents were told.
        chosen.stream()
                .flatMap(report -> answers.toldTo(report).stream())
                .filter(answer -> row.id() == answer.incident())
                .max(Comparator.comparing(Answers.Row::id))
                .ifPresent(answer -> history.add(
                        to,
                        Deed.SPLIT,
                        HistoryRows.OURSELVES,
                        "сохранил ответ, который житель получил вместе с № " + row.number(),
                        answer.text()));
        history.add(
                row.id(),
                Deed.SPLIT,
                viewer.name(),
                "отделяет № " + String.join(", № ", numbers) + ", теперь это № " + number,
                why);
    }

    private static Outcome reasonWanted() {
        return new Outcome.Refused(
                "Напишите причину: от %d до %d знаков.".formatted(Incidents.SHORTEST_REASON, Incidents.LONGEST_REASON));
    }

    private Outcome card(Viewer viewer, String number, boolean changed) {
        Optional<IncidentCard> card = cards.card(viewer, number);
        if (card.isEmpty()) {
            return new Outcome.NotFound();
        }
        return changed ? new Outcome.Changed(card.get()) : new Outcome.Done(card.get());
    }

    private static Optional<Outcome> refused(String reason) {
        return Optional.of(new Outcome.Refused(reason));
    }
}
