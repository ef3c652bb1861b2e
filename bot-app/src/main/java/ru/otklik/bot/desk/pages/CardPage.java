package ru.otklik.bot.desk.pages;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.MediaAnswers;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.incidents.IncidentCard;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.incidents.WrittenNumber;

/** An incident beside the queue, the same alone for a page that is already open, and its files. */
@Controller
class CardPage {
    private final Incidents incidents;
    private final Queue queue;
    private final Cards cards;
    private final MediaAnswers media;

    CardPage(Incidents incidents, Queue queue, Cards cards, MediaAnswers media) {
        this.incidents = incidents;
        this.queue = queue;
        this.cards = cards;
        this.media = media;
    }

    @GetMapping("/desk/incidents/{number}")
    ModelAndView card(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            Wanted wanted,
            @RequestParam(defaultValue = "") String act,
            @RequestHeader(name = "HX-Target", required = false) @Nullable String target) {
        Optional<IncidentCard> card = incidents.card(account.viewer(), number);
        ModelAndView page = new ModelAndView("work".equals(target) ? "desk/work :: work" : "desk/page");
        if (page.getViewName() != null && page.getViewName().equals("desk/page")) {
            page.addObject("queue", queue.of(account, wanted));
        }
        card.ifPresentOrElse(
                found -> {
                    page.addObject("view", cards.view(account.viewer(), found, wanted, act, null));
                    page.addObject("cameBy", WrittenNumber.plain(number));
                },
                () -> {
                    page.addObject("missing", number);
                    page.addObject("back", wanted.address("/desk"));
                    page.setStatus(target == null ? HttpStatus.NOT_FOUND : HttpStatus.OK);
                });
        return page;
    }

    /** The card again if it has changed since, else nothing (204). */
    @GetMapping("/desk/incidents/{number}/fresh")
    ModelAndView fresh(
            @AuthenticationPrincipal Account account,
            @PathVariable String number,
            Wanted wanted,
            @RequestParam(defaultValue = "") String seen) {
        CardView view = incidents
                .card(account.viewer(), number)
                .map(card -> cards.view(account.viewer(), card, wanted, "", null))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (view.seen().equals(seen)) {
            ModelAndView nothing = new ModelAndView("desk/work :: nothing");
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        return new ModelAndView("desk/work :: work", "view", view);
    }

    @GetMapping("/desk/media/{id}")
    ResponseEntity<byte[]> media(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return media.photo(account.viewer(), id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/desk/files/{id}")
    ResponseEntity<byte[]> file(@AuthenticationPrincipal Account account, @PathVariable String id) {
        return media.download(account.viewer(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
