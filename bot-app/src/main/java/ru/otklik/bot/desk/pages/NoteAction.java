package ru.otklik.bot.desk.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Notes;

/** Noting something for colleagues on the card; whatever else is being written there stays as it is. */
@Controller
class NoteAction {
    private final Notes notes;
    private final Done done;

    NoteAction(Notes notes, Done done) {
        this.notes = notes;
        this.done = done;
    }

    @PostMapping("/desk/incidents/{number}/note")
    ModelAndView note(Wish wish, @RequestParam(defaultValue = "") String note) {
        Typed typed = Typed.of("note", note);
        String words = PlainText.of(note);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "note", "Напишите, что заметить.");
        }
        if (words.length() > Notes.LONGEST) {
            return done.wrong(wish, typed, "note", Russian.tooLong(words.length(), Notes.LONGEST));
        }
        return done.shown(wish, typed, notes.add(wish.viewer(), wish.number(), words), "desk/notes :: noted");
    }
}
