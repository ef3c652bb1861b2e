package ru.otklik.bot.desk.late;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.incidents.LateNotices;

/** The deadlines that have passed, of which whoever looks has been told. */
@Controller("late")
public class LatePage {
    private static final int SHOWN = 200;

    private final LateNotices notices;

    LatePage(LateNotices notices) {
        this.notices = notices;
    }

    @GetMapping("/desk/late")
    String page(@AuthenticationPrincipal Account account, Model model) {
        model.addAttribute("notices", notices.of(account.viewer(), account.is(Role.CHIEF), SHOWN));
        model.addAttribute("counts", counts(account));
        return "desk/late";
    }

    /** How many an account has been told of and are still so; for the bar of every page. */
    public LateNotices.Counts counts(Account account) {
        return notices.counts(account.viewer(), account.is(Role.CHIEF));
    }
}
