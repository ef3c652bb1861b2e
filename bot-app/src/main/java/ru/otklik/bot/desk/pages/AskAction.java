package ru.otklik.bot.desk.pages;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Incidents;

/** Asking the resident from the card. */
@Controller
class AskAction {
    private final Incidents incidents;
    private final Done done;

    AskAction(Incidents incidents, Done done) {
        this.incidents = incidents;
        this.done = done;
    }

    @PostMapping("/desk/incidents/{number}/ask")
    ModelAndView ask(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response) {
        Done.Wish wish = new Done.Wish(account, number, "ask", Wanted.of(state, q), part != null, response);
        Typed typed = Typed.question(text);
        String words = PlainText.of(text);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "question", "Напишите, что спросить.");
        }
        if (words.length() > Incidents.LONGEST_QUESTION) {
            return done.wrong(wish, typed, "question", CardActions.tooLong(words.length(), Incidents.LONGEST_QUESTION));
        }
        return done.shown(wish, typed, incidents.ask(account.viewer(), number, words, version));
    }
}
