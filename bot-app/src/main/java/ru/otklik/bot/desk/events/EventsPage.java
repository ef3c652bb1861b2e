package ru.otklik.bot.desk.events;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.events.AgencyEvents;
import ru.otklik.bot.events.EventCard;

/** Events to look at: the list, one of them beside it, the form, and how what is typed will be told. */
@Controller
@RequestMapping("/desk/events")
class EventsPage {
    private final AgencyEvents events;
    private final EventViews views;
    private final EventForms forms;
    private final EventPages pages;

    EventsPage(AgencyEvents events, EventViews views, EventForms forms, EventPages pages) {
        this.events = events;
        this.views = views;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView all(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "false") boolean over) {
        return pages.page(account, over, null);
    }

    @GetMapping("/rows")
    String rows(
            @AuthenticationPrincipal Account account, @RequestParam(defaultValue = "false") boolean over, Model model) {
        model.addAttribute("board", views.board(account, over));
        model.addAttribute("fresh", true);
        return "desk/event :: rows";
    }

    @GetMapping("/{id:\\d{1,18}}")
    ModelAndView event(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        Optional<EventView> view = events.find(id).map(event -> views.view(account, event));
        ModelAndView page = pages.page(account, over, target);
        view.ifPresentOrElse(found -> page.addObject("view", found), () -> {
            page.addObject("missing", true);
            page.setStatus(target == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
        });
        return page;
    }

    /** Who follows an event, or was told of its end, for a page that is already open. */
    @GetMapping("/{id:\\d{1,18}}/news")
    ModelAndView news(@AuthenticationPrincipal Account account, @PathVariable long id) {
        return events.find(id)
                .map(event -> new ModelAndView("desk/event :: news", "view", views.view(account, event)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param like the event to begin with, or 0 */
    @GetMapping("/new")
    ModelAndView blank(
            @AuthenticationPrincipal Account account,
            @RequestParam(defaultValue = "0") long like,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        EventForm form = events.find(like)
                .map(forms::of)
                .map(old -> new EventForm(
                        account.agency(), old.topics(), old.reach(), old.streets(), old.territories(), old.words(), ""))
                .orElseGet(() -> forms.blank(account));
        return pages.form(account, target, form, null);
    }

    @GetMapping("/{id:\\d{1,18}}/change")
    ModelAndView change(
            @AuthenticationPrincipal Account account,
            @PathVariable long id,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        Optional<EventCard> event = events.find(id).filter(found -> events.mayChange(account.viewer(), found));
        if (event.isEmpty()) {
            return pages.missing(account);
        }
        return pages.form(account, target, forms.of(event.get()), event.get());
    }

    @PostMapping("/preview")
    String preview(@RequestParam MultiValueMap<String, String> sent, Model model) {
        model.addAttribute("preview", forms.preview(EventForm.of(sent)));
        return "desk/event-form :: preview";
    }
}
