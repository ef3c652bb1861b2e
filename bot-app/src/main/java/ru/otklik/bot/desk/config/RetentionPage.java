package ru.otklik.bot.desk.config;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.personal.Overdue;
import ru.otklik.bot.region.Region;

/** For administrators: what is kept for how long, how much there is of it, and what the next run lets go. */
@Controller
class RetentionPage {
    private final Overdue overdue;
    private final Region region;
    private final Clock clock;

    RetentionPage(Overdue overdue, Region region, Clock clock) {
        this.overdue = overdue;
        this.region = region;
        this.clock = clock;
    }

    @GetMapping("/desk/config/retention")
    ModelAndView page() {
        return new ModelAndView("desk/config-retention")
                .addObject("here", "retention")
                .addObject("view", RetentionView.of(overdue.now(), region, clock.instant()));
    }
}
