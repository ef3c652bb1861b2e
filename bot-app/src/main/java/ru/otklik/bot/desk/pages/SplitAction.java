package ru.otklik.bot.desk.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Merges;

/** Taking reports out of an incident from its card. */
@Controller
class SplitAction {
    private final Merges merges;
    private final Done done;

    SplitAction(Merges merges, Done done) {
        this.merges = merges;
        this.done = done;
    }

    @PostMapping("/desk/incidents/{number}/split")
    ModelAndView split(
            Wish wish,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable List<String> report,
            @RequestParam(defaultValue = "") String why) {
        Typed typed = Typed.of("why", why);
        List<String> chosen = Objects.requireNonNullElse(report, List.<String>of());
        String words = PlainText.of(why);
        if (chosen.isEmpty()) {
            return done.wrong(wish, typed, "report", "Отметьте, какие сообщения отделить.");
        }
        if (words.length() < Incidents.SHORTEST_REASON) {
            return done.wrong(wish, typed, "why", "Напишите, почему это другое: останется в истории.");
        }
        if (words.length() > Incidents.LONGEST_REASON) {
            return done.wrong(wish, typed, "why", Russian.tooLong(words.length(), Incidents.LONGEST_REASON));
        }
        return done.shown(
                wish, typed, merges.split(wish.viewer(), new Merges.Seen(wish.number(), version), chosen, words));
    }
}
