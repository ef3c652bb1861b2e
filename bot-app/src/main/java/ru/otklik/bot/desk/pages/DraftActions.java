package ru.otklik.bot.desk.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Incidents;

/** What is done with words that have not gone to the resident yet. */
@Controller
@RequestMapping("/desk/incidents/{number}")
class DraftActions {
    private final Drafts drafts;
    private final DeskSettings settings;
    private final Done done;

    DraftActions(Drafts drafts, DeskSettings settings, Done done) {
        this.drafts = drafts;
        this.settings = settings;
        this.done = done;
    }

    @PostMapping("/undo")
    ModelAndView undo(Wish wish) {
        return done.shown(wish, Typed.NOTHING, drafts.undo(wish.viewer(), wish.number()));
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(Wish wish, @RequestParam int version) {
        return done.shown(wish, Typed.NOTHING, drafts.takeBack(wish.viewer(), wish.number(), version));
    }

    @PostMapping("/approve")
    ModelAndView approve(Wish wish, @RequestParam int version, @RequestParam(defaultValue = "") String text) {
        Typed typed = Typed.of("approved", text);
        String words = PlainText.of(text);
        if (words.length() > Incidents.LONGEST_ANSWER) {
            return done.wrong(wish, typed, "approved", Russian.tooLong(words.length(), Incidents.LONGEST_ANSWER));
        }
        return done.shown(wish, typed, drafts.approve(wish.viewer(), wish.number(), words, settings.undo(), version));
    }

    @PostMapping("/give-back")
    ModelAndView giveBack(Wish wish, @RequestParam int version, @RequestParam(defaultValue = "") String remark) {
        String words = PlainText.of(remark);
        return done.shown(
                wish, Typed.of("remark", remark), drafts.giveBack(wish.viewer(), wish.number(), words, version));
    }
}
