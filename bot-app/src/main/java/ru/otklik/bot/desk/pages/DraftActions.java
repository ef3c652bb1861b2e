package ru.otklik.bot.desk.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Drafts;

/** What is done with words that have not gone to the resident yet. */
@Controller
@RequestMapping("/desk/incidents/{number}")
class DraftActions {
    private final Drafts drafts;
    private final Done done;

    DraftActions(Drafts drafts, Done done) {
        this.drafts = drafts;
        this.done = done;
    }

    @PostMapping("/undo")
    ModelAndView undo(Wish wish) {
        return done.shown(wish, Typed.NOTHING, drafts.undo(wish.viewer(), wish.number()));
    }
}
