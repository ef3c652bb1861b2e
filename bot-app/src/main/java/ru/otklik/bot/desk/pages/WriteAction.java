package ru.otklik.bot.desk.pages;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Incidents;

/** Writing to a resident first, from the card. */
@Controller
class WriteAction {
    private final Incidents incidents;
    private final DeskSettings settings;
    private final Done done;

    WriteAction(Incidents incidents, DeskSettings settings, Done done) {
        this.incidents = incidents;
        this.settings = settings;
        this.done = done;
    }

    /** @param to numbers of reports; none for everybody who reported it */
    @PostMapping("/desk/incidents/{number}/write")
    ModelAndView write(
            Wish wish,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<String> to) {
        Typed typed = Typed.of("message", text);
        String words = PlainText.of(text);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "message", "Напишите, что передать жителю.");
        }
        if (words.length() > Incidents.LONGEST_QUESTION) {
            return done.wrong(wish, typed, "message", Russian.tooLong(words.length(), Incidents.LONGEST_QUESTION));
        }
        List<String> chosen = Objects.requireNonNullElse(to, List.<String>of()).stream()
                .filter(number -> !number.isEmpty())
                .toList();
        return done.shown(
                wish, typed, incidents.write(wish.viewer(), wish.number(), chosen, words, settings.undo(), version));
    }
}
