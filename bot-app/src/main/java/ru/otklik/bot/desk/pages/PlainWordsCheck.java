package ru.otklik.bot.desk.pages;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.region.AnswerTemplate;
import ru.otklik.dialogs.plainwords.Finding;
import ru.otklik.dialogs.plainwords.PlainWords;

/** What to mend in an answer while it is being written. */
@Controller
class PlainWordsCheck {
    /** Enough to recognise the place by. */
    private static final int LONGEST_QUOTE = 60;

    private final PlainWords plainWords;

    PlainWordsCheck(PlainWords plainWords) {
        this.plainWords = plainWords;
    }

    /**
     * One thing to mend.
     *
     * @param words what it is about, cut if long; empty if something is missing
     * @param blocks whether the answer is not sent as long as it stands there
     */
    public record Remark(int from, int to, String words, String why, boolean blocks) {
        static Remark of(AnswerTemplate.Blank blank) {
            return new Remark(
                    blank.from(), blank.to(), blank.name(), "Заполните: с пустым полем сообщение не уйдёт.", true);
        }

        static Remark of(Finding finding, String text) {
            String words = text.substring(finding.from(), finding.to()).replaceAll("\\s+", " ");
            String shown = words.length() <= LONGEST_QUOTE
                    ? words
                    : words.substring(0, LONGEST_QUOTE).strip() + "…";
            return new Remark(
                    finding.from(),
                    finding.to(),
                    shown,
                    finding.why(),
                    finding.kind().blocks());
        }
    }

    /** @param filled whether each of many answers gets what its incident knows of itself */
    @PostMapping("/desk/plain-words")
    ModelAndView check(
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "false") boolean filled) {
        String read = text.substring(0, Math.min(text.length(), Incidents.LONGEST_ANSWER));
        boolean nothing = PlainText.of(read).isEmpty();
        List<Finding> findings = nothing ? List.of() : plainWords.check(read);
        ModelAndView page = new ModelAndView("desk/plain-words :: remarks");
        page.addObject("blank", nothing);
        page.addObject(
                "remarks",
                Stream.concat(
                                AnswerTemplate.blanksIn(read).stream()
                                        .filter(blank -> !(filled && Templates.fills(blank)))
                                        .map(Remark::of),
                                findings.stream().map(finding -> Remark.of(finding, read)))
                        .toList());
        if (findings.stream().anyMatch(finding -> finding.better() != null)) {
            page.addObject("rewritten", plainWords.rewrite(read));
        }
        return page;
    }
}
