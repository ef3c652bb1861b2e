package ru.otklik.bot.desk.pages;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Drafts;
import ru.otklik.bot.incidents.Drafts.Draft;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.IncidentCard.HistoryEntry;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.Outcome;
import ru.otklik.bot.region.Region;

/** Shows what became of somebody's wish, in the open page or as a whole one; what they typed is never lost. */
@Component
class Done {
    /** Whoever calls words back goes on writing them. */
    private static final Set<String> CALLED_BACK = Set.of("undo", "take-back");

    private final Incidents incidents;
    private final Queue queue;
    private final Cards cards;
    private final Drafts drafts;
    private final Say say;
    private final Region region;

    Done(Incidents incidents, Queue queue, Cards cards, Drafts drafts, Say say, Region region) {
        this.incidents = incidents;
        this.queue = queue;
        this.cards = cards;
        this.drafts = drafts;
        this.say = say;
        this.region = region;
    }

    ModelAndView shown(Wish wish, Typed typed, Outcome outcome) {
        return shown(wish, typed, outcome, "desk/work :: work");
    }

    /** @param part what an open page takes where it was done */
    ModelAndView shown(Wish wish, Typed typed, Outcome outcome, String part) {
        return switch (outcome) {
            case Outcome.Done(IncidentCard card) -> done(wish, typed, card, part);
            case Outcome.Refused(String reason) -> problem(wish, typed, "", reason, HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Changed(IncidentCard card) ->
                problem(wish, typed, "", changed(wish, card), HttpStatus.CONFLICT)
                        .addObject("newVersion", card.version());
            case Outcome.NotFound _ ->
                problem(
                        wish,
                        typed,
                        "",
                        "Сообщения № %s у вас больше нет: похоже, его передали. Ничего не отправлено."
                                .formatted(wish.number()),
                        HttpStatus.NOT_FOUND);
        };
    }

    ModelAndView wrong(Wish wish, Typed typed, String field, String problem) {
        return problem(wish, typed, field, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView done(Wish wish, Typed typed, IncidentCard card, String part) {
        boolean stillOurs = incidents.card(wish.viewer(), wish.number()).isPresent();
        String next = stillOurs
                ? wish.wanted().address("/desk/incidents/" + wish.number())
                : "/desk?forwarded=%s%s"
                        .formatted(card.summary().number(), isForCuratorInstead(card, typed) ? "&decides=curator" : "");
        if (!wish.part()) {
            boolean goesOn = stillOurs && CALLED_BACK.contains(wish.act());
            return new ModelAndView("redirect:"
                    + (goesOn
                            ? cards.view(wish.viewer(), card, wish.wanted(), "", null)
                                    .continued()
                            : next));
        }
        if (!stillOurs) {
            wish.response().setHeader("HX-Redirect", next);
            return new ModelAndView("desk/work :: nothing");
        }
        wish.response().setHeader("HX-Trigger", "queue-changed");
        CardView view = cards.view(wish.viewer(), card, wish.wanted(), "", null);
        return new ModelAndView(part, "view", CALLED_BACK.contains(wish.act()) ? view.writing() : view);
    }

    /** Whether the curator has got what was meant for somebody else. */
    private boolean isForCuratorInstead(IncidentCard card, Typed typed) {
        String meant = typed.in("agency");
        return card.summary().agency().equals(region.curator())
                && !meant.isEmpty()
                && !meant.equals(region.curator().value());
    }

    private ModelAndView problem(Wish wish, Typed typed, String field, String problem, HttpStatus status) {
        Typed kept = typed.wrong(field, problem);
        ModelAndView page = new ModelAndView(wish.part() ? "desk/work :: problem" : "desk/page");
        page.setStatus(status);
        page.addObject("act", wish.act());
        page.addObject("problem", problem);
        page.addObject("typed", kept);
        incidents
                .card(wish.viewer(), wish.number())
                .ifPresentOrElse(
                        card -> page.addObject(
                                "view", cards.view(wish.viewer(), card, wish.wanted(), wish.act(), kept)),
                        () -> {
                            page.addObject("missing", wish.number());
                            page.addObject("back", wish.wanted().address("/desk"));
                        });
        if (wish.part()) {
            wish.response().setHeader("HX-Retarget", "#problem-" + wish.act());
            wish.response().setHeader("HX-Reswap", "innerHTML");
        } else {
            page.addObject("queue", queue.of(wish.account(), wish.wanted()));
        }
        return page;
    }

    private static String title(Drafts.Kind kind) {
        return switch (kind) {
            case ANSWER -> "ответ";
            case QUESTION -> "вопрос";
            case MESSAGE -> "сообщение";
        };
    }

    private String changed(Wish wish, IncidentCard card) {
        Optional<Draft> going = drafts.of(wish.viewer(), wish.number()).filter(Draft::isHeld);
        if (going.isPresent()) {
            return "Ничего не отправлено ещё раз: %s жителю уже отправляется (%s). Написанное вами на месте."
                    .formatted(title(going.get().kind()), going.get().author());
        }
        HistoryEntry last = card.history().getLast();
        return "Пока карточка была открыта, её изменили: %s %s (%s). Ничего не отправлено, написанное вами на месте. Посмотрите и повторите, если всё ещё нужно."
                .formatted(last.who(), last.what(), say.at(last.at()));
    }
}
