package ru.otklik.bot.desk.setaside;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.channels.SetAside;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.dialogs.words.Masking;

/** Updates that were set aside, the whole of each but what tells who wrote it, and what may be done about it. For administrators only. */
@Controller
@RequestMapping("/desk/set-aside")
class SetAsidePage {
    private static final Logger log = LoggerFactory.getLogger(SetAsidePage.class);
    private static final int SHOWN = 50;

    private final SetAside setAside;
    private final MaskedUpdate masked;

    SetAsidePage(SetAside setAside, MaskedUpdate masked) {
        this.setAside = setAside;
        this.masked = masked;
    }

    /** @param raw indented, where it is JSON at all, and masked */
    record View(SetAside.Line line, String reason, String raw) {}

    @GetMapping
    ModelAndView all(@RequestParam(required = false) @Nullable String done) {
        return page().addObject("done", done);
    }

    @PostMapping("/{id:\\d{1,18}}/again")
    ModelAndView again(@AuthenticationPrincipal Account account, @PathVariable long id) {
        log.info("Account {} has update {} tried again", account.login(), id);
        return setAside.tryAgain(id) ? new ModelAndView("redirect:/desk/set-aside?done=again") : gone();
    }

    @PostMapping("/{id:\\d{1,18}}/drop")
    ModelAndView drop(@AuthenticationPrincipal Account account, @PathVariable long id) {
        log.info("Account {} leaves update {} for good", account.login(), id);
        return setAside.drop(id) ? new ModelAndView("redirect:/desk/set-aside?done=drop") : gone();
    }

    private ModelAndView gone() {
        ModelAndView page =
                page().addObject("problem", "С этой записью уже разобрались, или житель удалил свои данные.");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page() {
        List<View> lines = setAside.oldest(SHOWN).stream()
                .map(line -> new View(line, Masking.mask(line.reason()), masked.of(line.raw())))
                .toList();
        return new ModelAndView("desk/set-aside").addObject("lines", lines).addObject("count", setAside.count());
    }
}
