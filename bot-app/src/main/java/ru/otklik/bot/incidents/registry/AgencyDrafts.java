package ru.otklik.bot.incidents.registry;

import java.time.Duration;
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
    private final OfficialWords words;
    private final Incidents cards;

    AgencyDrafts(IncidentRows incidents, DraftRows drafts, HistoryRows history, OfficialWords words, Incidents cards) {
        this.incidents = incidents;
        this.drafts = drafts;
        this.history = history;
        this.words = words;
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
        return change(viewer, number, null, (row, draft) -> {
            if (!draft.isHeld()) {
                return new Outcome.Refused(GONE);
            }
            drafts.move(row.id(), State.UNDONE, null, "", "");
            history.add(
                    row.id(),
                    Deed.UNDONE,
                    viewer.name(),
                    switch (draft.kind()) {
                        case ANSWER -> "отменяет отправку ответа";
                        case QUESTION -> "отменяет отправку вопроса";
                        case MESSAGE -> "отменяет отправку сообщения жителю";
                    },
                    "");
            return null;
        });
    }

    @Override
    public Outcome approve(Viewer viewer, String number, String text, Duration hold, @Nullable Integer version) {
        String said = text.strip();
        return change(viewer, number, version, (row, draft) -> {
            if (!draft.isApprovedBy(viewer)) {
                return notTheirs(draft);
            }
            // Before what is sent, as it happened.
            String what = said.equals(draft.text()) ? "согласует ответ" : "согласует ответ и правит его";
            return words.sayApproved(
                    row, draft, said, hold, () -> history.add(row.id(), Deed.APPROVED, viewer.name(), what, ""));
        });
    }

    @Override
    public Outcome giveBack(Viewer viewer, String number, String remark, @Nullable Integer version) {
        String why = remark.strip();
        if (why.length() < Incidents.SHORTEST_REASON || why.length() > Incidents.LONGEST_REASON) {
            return new Outcome.Refused("Напишите, что поправить: от %d до %d знаков."
                    .formatted(Incidents.SHORTEST_REASON, Incidents.LONGEST_REASON));
        }
        return change(viewer, number, version, (row, draft) -> {
            if (!draft.isApprovedBy(viewer)) {
                return notTheirs(draft);
            }
            drafts.move(row.id(), State.RETURNED, null, why, viewer.name());
            history.add(row.id(), Deed.GIVEN_BACK, viewer.name(), "возвращает ответ с замечанием", why);
            return null;
        });
    }

    @Override
    public Outcome takeBack(Viewer viewer, String number, @Nullable Integer version) {
        return change(viewer, number, version, (row, draft) -> {
            if (!draft.isOnApproval()) {
                return notTheirs(draft);
            }
            drafts.move(row.id(), State.UNDONE, null, "", "");
            history.add(row.id(), Deed.GIVEN_BACK, viewer.name(), "забирает ответ с согласования", "");
            return null;
        });
    }

    private static Outcome notTheirs(Draft draft) {
        return new Outcome.Refused(
                draft.isOnApproval()
                        ? "Согласовать ответ может руководитель ведомства, а свой ответ — никто."
                        : "Этот ответ уже не на согласовании.");
    }

    /** @param change gives null once it is done, or why it is not */
    private Outcome change(
            Viewer viewer,
            String number,
            @Nullable Integer version,
            BiFunction<IncidentRows.Row, Draft, @Nullable Outcome> change) {
        Optional<IncidentRows.Row> found =
                incidents.lock(WrittenNumber.plain(number)).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (version != null && version != found.get().version()) {
            return cards.card(viewer, number).<Outcome>map(Outcome.Changed::new).orElseGet(Outcome.NotFound::new);
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
