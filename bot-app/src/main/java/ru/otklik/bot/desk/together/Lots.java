package ru.otklik.bot.desk.together;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.pages.Queue;
import ru.otklik.bot.incidents.IncidentSummary;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Viewer;
import ru.otklik.bot.region.Region;

/** Shows several incidents beside the queue, in the open page or as a whole one. */
@Component
class Lots {
    private final Incidents incidents;
    private final ManyAtOnce many;
    private final Queue queue;
    private final Region region;

    Lots(Incidents incidents, ManyAtOnce many, Queue queue, Region region) {
        this.incidents = incidents;
        this.many = many;
        this.queue = queue;
        this.region = region;
    }

    ModelAndView form(Marked marked, Act act, Typed typed) {
        return page(marked, lot(marked, act, List.of(), 0, seen(marked), typed, ""));
    }

    /** Nothing was done, and what was typed stays. */
    ModelAndView wrong(Marked marked, Act act, Typed typed, String problem) {
        boolean hopeless = !marked.problem().isEmpty();
        ModelAndView page =
                page(marked, lot(marked, act, List.of(), 0, hopeless ? List.of() : seen(marked), typed, problem));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Nothing was done because something has changed: the form is about what it has become. */
    ModelAndView changed(Marked marked, Act act, Typed typed, String problem) {
        List<Lot.Left> now =
                incidents
                        .chosen(
                                marked.viewer(),
                                marked.chosen().stream().map(Chosen::number).toList())
                        .stream()
                        .map(one -> new Lot.Left(one, one.version()))
                        .toList();
        ModelAndView page = page(marked, lot(marked, act, List.of(), 0, now, typed, problem));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /** What became of them, and the form once more for those that may be tried again. */
    ModelAndView done(Marked marked, Act act, Typed typed, List<Fate> fates) {
        marked.response().setHeader("HX-Trigger", "queue-changed, chosen-done");
        return page(marked, lot(marked, act, fates, 0, again(marked, act, fates), typed, ""));
    }

    /** How it stands with those that something was done with; of others the page has told already. */
    ModelAndView fates(Marked marked, List<Fate> fates, int others) {
        return new ModelAndView(
                "desk/together :: fates(list=${together.fates})",
                "together",
                lot(marked, Act.ANSWER, fates, others, List.of(), Typed.NOTHING, ""));
    }

    private Lot lot(
            Marked marked, Act act, List<Fate> fates, int others, List<Lot.Left> left, Typed typed, String problem) {
        Viewer viewer = marked.viewer();
        int approved = (int) left.stream()
                .map(Lot.Left::summary)
                .filter(one -> region.approval().isNeeded(one.topic(), one.agency()))
                .filter(one -> !viewer.answersFor(one.agency()))
                .count();
        return new Lot(
                act, marked.wanted(), fates, others, left, approved, typed, problem, many.millisLeft(viewer, fates));
    }

    /** As they were when they were marked: what has changed since is told when something is done. */
    private List<Lot.Left> seen(Marked marked) {
        Map<String, Integer> versions =
                marked.chosen().stream().collect(Collectors.toMap(Chosen::number, Chosen::version));
        return incidents
                .chosen(
                        marked.viewer(),
                        marked.chosen().stream().map(Chosen::number).toList())
                .stream()
                .map(one -> new Lot.Left(one, versions.getOrDefault(one.number(), one.version())))
                .toList();
    }

    private List<Lot.Left> again(Marked marked, Act act, List<Fate> fates) {
        List<String> numbers = fates.stream()
                .filter(fate -> act == Act.UNDO ? !fate.isLeft() : fate.isLeft())
                .map(Fate::number)
                .toList();
        return numbers.isEmpty()
                ? List.of()
                : incidents.chosen(marked.viewer(), numbers).stream()
                        .filter(one -> act.suits(one.status()))
                        .map((IncidentSummary one) -> new Lot.Left(one, one.version()))
                        .toList();
    }

    private ModelAndView page(Marked marked, Lot lot) {
        ModelAndView page = new ModelAndView(marked.part() ? "desk/together :: work" : "desk/page", "together", lot);
        if (!marked.part()) {
            page.addObject("queue", queue.of(marked.account(), marked.wanted()));
        }
        return page;
    }
}
