package ru.otklik.bot.desk.together;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.desk.pages.Templates;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.AnswerTemplate;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.routing.AgencyId;

/** Incidents that are marked in the queue: taken at once, forwarded or answered by one form for all. */
@Controller
@RequestMapping("/desk/together")
class TogetherPage {
    private final ManyAtOnce many;
    private final Lots lots;
    private final Region region;
    private final DeskSettings settings;

    TogetherPage(ManyAtOnce many, Lots lots, Region region, DeskSettings settings) {
        this.many = many;
        this.lots = lots;
        this.region = region;
        this.settings = settings;
    }

    /** The form in which it is said how. */
    @PostMapping
    ModelAndView begin(Marked marked, @RequestParam(defaultValue = "") String act) {
        Act wanted = Act.of(act).orElse(Act.ANSWER);
        return marked.problem().isEmpty()
                ? lots.form(marked, wanted, Typed.NOTHING)
                : lots.wrong(marked, wanted, Typed.NOTHING, marked.problem());
    }

    @PostMapping("/take")
    ModelAndView take(Marked marked) {
        if (!marked.problem().isEmpty()) {
            return lots.wrong(marked, Act.TAKE, Typed.NOTHING, marked.problem());
        }
        return lots.done(marked, Act.TAKE, Typed.NOTHING, many.take(marked.viewer(), marked.chosen()));
    }

    @PostMapping("/forward")
    ModelAndView forward(
            Marked marked,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") String reason) {
        Typed typed = Typed.forward(agency, reason);
        Optional<AgencyId> target = region.agencies().stream()
                .map(Agency::id)
                .filter(id -> id.value().equals(agency))
                .findFirst();
        String why = PlainText.of(reason);
        String problem = !marked.problem().isEmpty()
                ? marked.problem()
                : target.isEmpty()
                        ? "Выберите ведомство из списка."
                        : why.length() < Incidents.SHORTEST_REASON
                                ? "Напишите причину: её увидит ведомство, которому вы передаёте."
                                : why.length() > Incidents.LONGEST_REASON
                                        ? Russian.tooLong(why.length(), Incidents.LONGEST_REASON)
                                        : "";
        if (target.isEmpty() || !problem.isEmpty()) {
            return lots.wrong(marked, Act.FORWARD, typed, problem);
        }
        return lots.done(marked, Act.FORWARD, typed, many.forward(marked.viewer(), marked.chosen(), target.get(), why));
    }

    @PostMapping("/answer")
    ModelAndView answer(Marked marked, @RequestParam(defaultValue = "") String text) {
        Typed typed = Typed.answer(text);
        String words = PlainText.of(text);
        String problem = marked.problem().isEmpty() ? problem(words) : marked.problem();
        return problem.isEmpty()
                ? lots.done(
                        marked,
                        Act.ANSWER,
                        typed,
                        many.answer(marked.viewer(), marked.chosen(), words, settings.undo()))
                : lots.wrong(marked, Act.ANSWER, typed, problem);
    }

    @PostMapping("/undo")
    ModelAndView undo(Marked marked, @RequestParam(defaultValue = "") String text) {
        return lots.done(marked, Act.UNDO, Typed.answer(text), many.undo(marked.viewer(), marked.chosen()));
    }

    /** How it stands with answers of a moment ago. */
    @GetMapping("/fate")
    ModelAndView fate(Marked marked, @RequestParam(defaultValue = "0") int others) {
        return lots.fates(marked, many.look(marked.viewer(), marked.chosen()), others);
    }

    /** What is wrong with an answer whatever it answers. */
    private static String problem(String words) {
        if (words.isEmpty()) {
            return "Напишите ответ жителям.";
        }
        if (words.length() > Incidents.LONGEST_ANSWER) {
            return Russian.tooLong(words.length(), Incidents.LONGEST_ANSWER);
        }
        return AnswerTemplate.blanksIn(words).stream()
                .filter(blank -> !Templates.fills(blank))
                .findFirst()
                .map(blank -> "Заполните %s: с пустым полем сообщение не уйдёт.".formatted(blank.name()))
                .orElse("");
    }
}
