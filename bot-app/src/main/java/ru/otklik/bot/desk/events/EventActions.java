package ru.otklik.bot.desk.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.events.EventForms.Entered;
import ru.otklik.bot.events.AgencyEvents;
import ru.otklik.bot.events.AgencyEvents.Draft;
import ru.otklik.bot.events.EventCard;
import ru.otklik.bot.events.EventCard.Entry;
import ru.otklik.bot.events.EventOutcome;

/** What is done with events: entered, changed, prolonged, ended. What was typed is never lost. */
@Controller
@RequestMapping("/desk/events")
class EventActions {
    private static final String ID = "/{id:\\d{1,18}}";

    private final AgencyEvents events;
    private final EventForms forms;
    private final EventPages pages;

    EventActions(AgencyEvents events, EventForms forms, EventPages pages) {
        this.events = events;
        this.forms = forms;
        this.pages = pages;
    }

    @PostMapping
    ModelAndView announce(@AuthenticationPrincipal Account account, @RequestParam MultiValueMap<String, String> sent) {
        EventForm form = EventForm.of(sent);
        return switch (forms.read(form)) {
            case Entered.Wrong(String field, String reason) -> pages.wrong(account, form, null, field, reason);
            case Entered.Right(Draft draft) -> formShown(account, form, null, events.announce(account.viewer(), draft));
        };
    }

    @PostMapping(ID)
    ModelAndView change(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Optional<EventCard> event = mine(account, id);
        EventForm form = EventForm.of(sent);
        if (event.isEmpty()) {
            return pages.missing(account);
        }
        return switch (forms.read(form)) {
            case Entered.Wrong(String field, String reason) -> pages.wrong(account, form, event.get(), field, reason);
            case Entered.Right(Draft draft) ->
                formShown(account, form, event.get(), events.change(account.viewer(), id, version, draft));
        };
    }

    private ModelAndView formShown(Account account, EventForm form, @Nullable EventCard event, EventOutcome outcome) {
        return switch (outcome) {
            case EventOutcome.Done(EventCard done) -> new ModelAndView("redirect:/desk/events/" + done.id());
            case EventOutcome.NotFound _ -> pages.missing(account);
            case EventOutcome.Refused(String field, String reason) -> pages.wrong(account, form, event, field, reason);
            case EventOutcome.Changed(EventCard now) -> {
                ModelAndView page = pages.wrong(account, form, now, "", changed(now));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    /** The same event until another time; without one it has none. */
    @PostMapping(ID + "/prolong")
    ModelAndView prolong(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String until) {
        Optional<EventCard> event = mine(account, id);
        if (event.isEmpty()) {
            return pages.missing(account);
        }
        Instant newUntil;
        try {
            newUntil = forms.instant(until.strip());
        } catch (DateTimeException e) {
            return pages.card(
                    account,
                    event.get(),
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "until",
                    "Не понять срок: выберите день и время.",
                    until);
        }
        EventCard old = event.get();
        Draft draft = new Draft(old.agency(), old.topics(), old.groups(), old.where(), old.words(), newUntil);
        return cardShown(account, old, until, events.change(account.viewer(), id, version, draft));
    }

    @PostMapping(ID + "/end")
    ModelAndView end(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note) {
        Optional<EventCard> event = mine(account, id);
        if (event.isEmpty()) {
            return pages.missing(account);
        }
        String words = PlainText.of(note);
        return cardShown(account, event.get(), words, events.end(account.viewer(), id, version, words));
    }

    private ModelAndView cardShown(Account account, EventCard event, String typed, EventOutcome outcome) {
        return switch (outcome) {
            case EventOutcome.Done(EventCard done) ->
                new ModelAndView("redirect:/desk/events/" + done.id() + (done.end() == null ? "" : "?over=true"));
            case EventOutcome.NotFound _ -> pages.missing(account);
            case EventOutcome.Refused(String field, String reason) ->
                pages.card(account, event, HttpStatus.UNPROCESSABLE_CONTENT, field, reason, typed);
            case EventOutcome.Changed(EventCard now) ->
                pages.card(account, now, HttpStatus.CONFLICT, "", changed(now), typed);
        };
    }

    private Optional<EventCard> mine(Account account, long id) {
        return events.find(id).filter(event -> events.mayChange(account.viewer(), event));
    }

    private static String changed(EventCard event) {
        Entry last = event.history().getLast();
        return "Пока страница была открыта, событие изменили: %s %s. Ничего не сохранено, написанное вами на месте. Посмотрите и повторите, если всё ещё нужно."
                .formatted(last.who(), last.what());
    }
}
