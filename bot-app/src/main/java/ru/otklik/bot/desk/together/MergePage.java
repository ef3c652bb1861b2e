package ru.otklik.bot.desk.together;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Merges;
import ru.otklik.bot.incidents.Outcome;

/** Makes one of several incidents, all of them or none. */
@Controller
class MergePage {
    private final Merges merges;
    private final ManyAtOnce many;
    private final Lots lots;

    MergePage(Merges merges, ManyAtOnce many, Lots lots) {
        this.merges = merges;
        this.many = many;
        this.lots = lots;
    }

    @PostMapping("/desk/together/merge")
    ModelAndView merge(
            Marked marked,
            @RequestParam(defaultValue = "") String into,
            @RequestParam(defaultValue = "") String reason) {
        Typed typed = Typed.merge(into, reason);
        Optional<Chosen> stays = marked.chosen().stream()
                .filter(one -> one.number().equals(into))
                .findFirst();
        String why = PlainText.of(reason);
        String problem = marked.problem().isEmpty() ? problem(marked, stays.isPresent(), why) : marked.problem();
        if (stays.isEmpty() || !problem.isEmpty()) {
            return lots.wrong(marked, Act.MERGE, typed, problem);
        }
        List<Merges.Seen> others = marked.chosen().stream()
                .filter(one -> !one.equals(stays.get()))
                .map(MergePage::seen)
                .toList();
        return switch (merges.merge(marked.viewer(), seen(stays.get()), others, why)) {
            case Outcome.Done(IncidentCard card) -> lots.done(marked, Act.MERGE, typed, fates(card, others));
            case Outcome.Refused(String refusal) -> lots.wrong(marked, Act.MERGE, typed, refusal);
            case Outcome.Changed(IncidentCard card) ->
                lots.changed(
                        marked,
                        Act.MERGE,
                        typed,
                        "№ %s %s. Ничего не объединено: посмотрите и повторите."
                                .formatted(card.summary().number(), many.changed(card)));
            case Outcome.NotFound _ ->
                lots.changed(
                        marked,
                        Act.MERGE,
                        typed,
                        "Чего-то из выбранного у вас больше нет: похоже, передали. Ничего не объединено.");
        };
    }

    private static String problem(Marked marked, boolean known, String why) {
        if (marked.chosen().size() < 2) {
            return "Отметьте хотя бы два сообщения.";
        }
        if (!known) {
            return "Выберите, какое сообщение останется.";
        }
        if (why.length() < Incidents.SHORTEST_REASON) {
            return "Напишите, почему это одно и то же: останется в истории.";
        }
        return why.length() > Incidents.LONGEST_REASON ? Russian.tooLong(why.length(), Incidents.LONGEST_REASON) : "";
    }

    private static List<Fate> fates(IncidentCard card, List<Merges.Seen> others) {
        IncidentSummary one = card.summary();
        List<Fate> fates = new ArrayList<>();
        fates.add(new Fate(
                one.number(),
                one.words(),
                one.address(),
                Fate.State.DONE,
                "осталось, в нём теперь %s"
                        .formatted(Russian.count(one.reports(), "сообщение", "сообщения", "сообщений")),
                true));
        others.forEach(other ->
                fates.add(new Fate(other.number(), "", "", Fate.State.DONE, "объединено с № " + one.number(), true)));
        return fates;
    }

    private static Merges.Seen seen(Chosen one) {
        return new Merges.Seen(one.number(), one.version());
    }
}
