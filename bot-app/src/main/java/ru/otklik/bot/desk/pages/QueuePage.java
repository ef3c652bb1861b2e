package ru.otklik.bot.desk.pages;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.otklik.bot.desk.access.Account;

/** The queue alone, and its rows for a page that is already open. */
@Controller
class QueuePage {
    private final Queue queue;

    QueuePage(Queue queue) {
        this.queue = queue;
    }

    /**
     * @param forwarded the number of an incident that has just left this agency, to be told
     * @param decides {@code curator} if the curator has got it, whoever was meant
     */
    @GetMapping("/desk")
    String page(
            @AuthenticationPrincipal Account account,
            Wanted wanted,
            @RequestParam(defaultValue = "") String forwarded,
            @RequestParam(defaultValue = "") String decides,
            Model model) {
        model.addAttribute("queue", queue.of(account, wanted));
        model.addAttribute("forwarded", forwarded.matches("[0-9-]{4,20}") ? forwarded : null);
        model.addAttribute("curatorDecides", decides.equals("curator"));
        return "desk/page";
    }

    @GetMapping("/desk/queue")
    String rows(@AuthenticationPrincipal Account account, Wanted wanted, Model model) {
        model.addAttribute("queue", queue.of(account, wanted));
        model.addAttribute("fresh", true);
        return "desk/queue :: rows";
    }
}
