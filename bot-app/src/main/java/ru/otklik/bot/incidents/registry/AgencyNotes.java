package ru.otklik.bot.incidents.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Notes;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.incidents.WrittenNumber;

/** {@link Notes} on PostgreSQL. */
@Service
@Transactional
class AgencyNotes implements Notes {
    private final IncidentRows incidents;
    private final NoteRows notes;
    private final HistoryRows history;
    private final Incidents cards;

    AgencyNotes(IncidentRows incidents, NoteRows notes, HistoryRows history, Incidents cards) {
        this.incidents = incidents;
        this.notes = notes;
        this.history = history;
        this.cards = cards;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> of(Viewer viewer, String number) {
        return incidents
                .find(WrittenNumber.plain(number))
                .filter(row -> viewer.sees(row.agency()))
                .map(row -> notes.of(row.id(), viewer))
                .orElse(List.of());
    }

    @Override
    public Outcome add(Viewer viewer, String number, String text) {
        String words = text.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            return new Outcome.Refused("Напишите заметку: от 1 до %d знаков.".formatted(LONGEST));
        }
        // Held until the end, so that it can't be forwarded to others meanwhile.
        Optional<IncidentRows.Row> found =
                incidents.lock(WrittenNumber.plain(number)).filter(row -> viewer.sees(row.agency()));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        notes.add(found.get().id(), viewer, words);
        history.add(found.get().id(), Deed.NOTED, viewer.name(), "оставляет заметку для своих", "");
        return cards.card(viewer, number).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NotFound::new);
    }
}
