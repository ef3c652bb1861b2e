package ru.otklik.bot.incidents.registry;

import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.incidents.WrittenNumber;

/** {@link Drafts} on PostgreSQL. */
@Service
@Transactional
class AgencyDrafts implements Drafts {
    private static final String GONE = "Отменить уже нельзя: сообщение ушло жителю.";

    private final IncidentRows incidents;
    private final DraftRows drafts;
    private final HistoryRows history;
    private final Incidents cards;

    AgencyDrafts(IncidentRows incidents, DraftRows drafts, HistoryRows history, Incidents cards) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.history = history;
        this.cards = cards;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Draft> of(Viewer viewer, String number) {
        return incidents
                .find(WrittenNumber.plain(number))
                .filter(row -> viewer.sees(row.agency()))
                .flatMap(row ->
                        drafts.of(row.id()).filter(draft -> draft.agency().equals(row.agency())));
    }

    @Override
    public Outcome undo(Viewer viewer, String number) {
        return change(viewer, number, (row, draft) -> {
            if (!draft.isHeld()) {
                return new Outcome.Refused(GONE);
            }
            drafts.move(row.id(), State.UNDONE, null, "", "");
            history.add(
                    row.id(),
                    Deed.UNDONE,
                    viewer.name(),
                    draft.kind() == Kind.ANSWER ? "отменяет отправку ответа" : "отменяет отправку вопроса",
                    "");
            return null;
        });
    }

    /** @param change gives null once it is done, or why it is not */
    private Outcome change(
            Viewer viewer, String number, BiFunction<IncidentRows.Row, Draft, @Nullable Outcome> change) {
        Optional<IncidentRows.Row> found =
                incidents.lock(WrittenNumber.plain(number)).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Optional<Draft> draft = drafts.of(found.get().id());
        if (draft.isEmpty()) {
            return new Outcome.Refused(GONE);
        }
        Outcome refusal = change.apply(found.get(), draft.get());
        if (refusal != null) {
            return refusal;
        }
        incidents.touch(found.get());
        return cards.card(viewer, number).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }
}
