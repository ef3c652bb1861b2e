package ru.otklik.bot.desk.config;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.pages.Russian;
import ru.otklik.bot.region.Region;

/** The configuration in force, to be read; it is changed in its files. */
@Controller
@RequestMapping("/desk/config")
class ConfigPages {
    private final Region region;
    private final Accounts accounts;

    ConfigPages(Region region, Accounts accounts) {
        this.region = region;
        this.accounts = accounts;
    }

    @GetMapping
    String front() {
        return "redirect:/desk/config/topics";
    }

    @GetMapping("/topics")
    ModelAndView topics(@RequestParam(defaultValue = "") String q) {
        Sought sought = Sought.of(q);
        TopicsView view = TopicsView.of(region, sought);
        return page("topics", sought)
                .addObject("topics", view)
                .addObject("count", counted(view.shown(), view.all(), "тема", "темы", "тем"));
    }

    @GetMapping("/routes")
    ModelAndView routes(@RequestParam(defaultValue = "") String q) {
        Sought sought = Sought.of(q);
        RoutesView view = RoutesView.of(region, sought);
        return page("routes", sought)
                .addObject("routes", view)
                .addObject("curator", new RegionWords(region).agency(region.curator()))
                .addObject("count", counted(view.shown(), view.all(), "правило", "правила", "правил"));
    }

    @GetMapping("/agencies")
    ModelAndView agencies(@AuthenticationPrincipal Account account, @RequestParam(defaultValue = "") String q) {
        Sought sought = Sought.of(q);
        AgenciesView view =
                AgenciesView.of(region, sought, account.isAdministrator() ? accounts.activeByAgency() : null);
        return page("agencies", sought)
                .addObject("agencies", view)
                .addObject("count", counted(view.lines().size(), view.all(), "ведомство", "ведомства", "ведомств"));
    }

    @GetMapping("/texts")
    ModelAndView texts(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "ru") String lang) {
        Sought sought = Sought.of(q);
        TextsView view = TextsView.of(region, lang, sought);
        return page("texts", sought)
                .addObject("texts", view)
                .addObject("count", counted(view.lines().size(), view.all(), "текст", "текста", "текстов"));
    }

    @GetMapping("/deadlines")
    ModelAndView deadlines(@RequestParam(defaultValue = "") String q) {
        Sought sought = Sought.of(q);
        return page("deadlines", sought)
                .addObject("deadlines", DeadlinesView.of(region, sought))
                .addObject("count", "");
    }

    private static ModelAndView page(String name, Sought sought) {
        return new ModelAndView("desk/config-" + name).addObject("here", name).addObject("sought", sought.words());
    }

    private static String counted(int shown, int all, String one, String few, String many) {
        return shown == all
                ? Russian.count(all, one, few, many)
                // «Из» wants the genitive: of one its singular, which is the word for a few.
                : "%s из %s".formatted(Russian.number(shown), Russian.count(all, few, many, many));
    }
}
