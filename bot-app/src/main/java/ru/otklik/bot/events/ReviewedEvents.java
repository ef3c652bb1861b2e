package ru.otklik.bot.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.delivery.Deliveries;
import ru.otklik.bot.delivery.DeliveryState;
import ru.otklik.bot.events.EventCard.End;
import ru.otklik.bot.events.EventCard.Told;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.routing.AgencyId;

/** {@link AgencyEvents} on PostgreSQL: every change locks the event's row, looks at what is allowed and writes its history. */
@Service
@Transactional
class ReviewedEvents implements AgencyEvents {
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final EventRows rows;
    private final StretchReader reader;
    private final EventWords words;
    private final Deliveries deliveries;
    private final Region region;
    private final Clock clock;

    ReviewedEvents(
            EventRows rows, StretchReader reader, EventWords words, Deliveries deliveries, Region region, Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.words = words;
        this.deliveries = deliveries;
        this.region = region;
        this.clock = clock;
    }

    /** Under which the news of its end are delivered. */
    static String subject(long event) {
        return "event:" + event;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EventCard> list(boolean inForce, int limit) {
        return rows.list(inForce, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public int inForce() {
        return rows.inForce();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EventCard> find(long id) {
        return rows.find(id).map(this::whole);
    }

    private EventCard whole(EventCard event) {
        End end = event.end();
        return event.with(
                end == null ? null : new End(end.at(), end.byHand(), end.note(), told(event)),
                rows.history(event.id()));
    }

    private Told told(EventCard event) {
        Map<DeliveryState, Integer> counts = deliveries.counts(subject(event.id()));
        int delivered = counts.getOrDefault(DeliveryState.SENT, 0);
        int failed =
                counts.getOrDefault(DeliveryState.REFUSED, 0) + counts.getOrDefault(DeliveryState.UNDELIVERABLE, 0);
        return new Told(delivered, failed, Math.max(0, event.followers() - delivered - failed));
    }

    @Override
    public boolean mayChange(Viewer viewer, EventCard event) {
        return mayActFor(viewer, event.agency());
    }

    @Override
    public List<AgencyId> agenciesOf(Viewer viewer) {
        List<AgencyId> agencies = new ArrayList<>(List.of(viewer.agency()));
        region.agencies().stream()
                .map(Agency::id)
                .filter(id -> !id.equals(viewer.agency()) && mayActFor(viewer, id))
                .forEach(agencies::add);
        return agencies;
    }

    private boolean mayActFor(Viewer viewer, AgencyId agency) {
        AgencyId next = agency;
        while (next != null && !viewer.curator() && !next.equals(viewer.agency())) {
            next = region.agency(next).map(Agency::parent).orElse(null);
        }
        return next != null;
    }

    @Override
    public List<Understood> understand(String streets) {
        return reader.read(streets);
    }

    @Override
    public String told(AgencyId agency, String said, @Nullable Instant until) {
        return words.told(words.name(agency), said, until, Languages.USUAL);
    }

    @Override
    public EventOutcome announce(Viewer viewer, Draft draft) {
        EventOutcome refusal = refusal(viewer, draft);
        if (refusal != null) {
            return refusal;
        }
        long id = rows.insert(draft, Objects.requireNonNull(draft.where()));
        rows.addHistory(id, viewer.name(), "сообщает о событии", draft.words());
        return new EventOutcome.Done(find(id).orElseThrow());
    }

    @Override
    public EventOutcome change(Viewer viewer, long id, int version, Draft draft) {
        return held(viewer, id, version, event -> {
            EventOutcome refusal = refusal(viewer, draft);
            if (refusal == null) {
                rows.update(id, draft, Objects.requireNonNull(draft.where()));
                rows.addHistory(
                        id,
                        viewer.name(),
                        what(event, draft),
                        event.words().equals(draft.words()) ? "" : draft.words());
            }
            return refusal;
        });
    }

    private String what(EventCard event, Draft draft) {
        if (Objects.equals(event.until(), draft.until())) {
            return "меняет событие";
        }
        return draft.until() == null
                ? "снимает срок"
                : "переносит срок: до " + words.moment(draft.until(), Languages.USUAL);
    }

    @Override
    public EventOutcome end(Viewer viewer, long id, int version, String note) {
        return held(viewer, id, version, _ -> {
            if (note.length() > LONGEST_NOTE) {
                return new EventOutcome.Refused("note", "Слишком длинно: можно %d знаков.".formatted(LONGEST_NOTE));
            }
            rows.end(id, true, note);
            rows.addHistory(id, viewer.name(), "сообщает, что починили", note);
            return null;
        });
    }

    /** A change decided on. */
    private interface Change {
        /** @return null once it is done, or why it is not */
        @Nullable
        EventOutcome of(EventCard event);
    }

    private EventOutcome held(Viewer viewer, long id, int version, Change change) {
        EventCard event = rows.lock(id).orElse(null);
        if (event == null || !mayChange(viewer, event)) {
            return new EventOutcome.NotFound();
        }
        if (event.end() != null) {
            return new EventOutcome.Refused("", "Событие уже закончилось. Если повторилось, заведите новое.");
        }
        if (event.version() != version) {
            return new EventOutcome.Changed(whole(event));
        }
        EventOutcome refusal = change.of(event);
        return refusal != null ? refusal : new EventOutcome.Done(find(id).orElseThrow());
    }

    private @Nullable EventOutcome refusal(Viewer viewer, Draft draft) {
        Instant now = clock.instant();
        Instant until = draft.until();
        if (region.agency(draft.agency()).isEmpty() || !mayActFor(viewer, draft.agency())) {
            return new EventOutcome.Refused("agency", "Выберите ведомство из списка.");
        }
        if (draft.topics().isEmpty() && draft.groups().isEmpty()) {
            return new EventOutcome.Refused("topics", "Выберите хотя бы одну тему: по ней мы узнаем, кому рассказать.");
        }
        if (draft.where() == null) {
            return new EventOutcome.Refused("where", "Скажите, где это: улицы, территории или весь район.");
        }
        if (draft.words().isBlank() || draft.words().length() > LONGEST_WORDS) {
            return new EventOutcome.Refused("words", "Напишите жителям: от 1 до %d знаков.".formatted(LONGEST_WORDS));
        }
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(FARTHEST)))) {
            return new EventOutcome.Refused("until", "Срок должен быть впереди, не дальше года.");
        }
        return null;
    }
}
