package ru.otklik.bot.desk.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Incidents;

/** Asking the resident from the card. */
@Controller
class AskAction {
    private final Incidents incidents;
    private final DeskSettings settings;
    private final Done done;

    AskAction(Incidents incidents, DeskSettings settings, Done done) {
        this.incidents = incidents;
        this.settings = settings;
        this.done = done;
    }

    @PostMapping("/desk/incidents/{number}/ask")
    ModelAndView ask(Wish wish, @RequestParam int version, @RequestParam(defaultValue = "") String text) {
        Typed typed = Typed.of("question", text);
        String words = PlainText.of(text);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "question", "Напишите, что спросить.");
        }
        if (words.length() > Incidents.LONGEST_QUESTION) {
            return done.wrong(wish, typed, "question", Russian.tooLong(words.length(), Incidents.LONGEST_QUESTION));
        }
        return done.shown(wish, typed, incidents.ask(wish.viewer(), wish.number(), words, settings.undo(), version));
    }
}
