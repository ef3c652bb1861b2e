package ru.otklik.bot.desk.pages;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Leads whoever opens the bare address to where they can do something. */
@Controller
class FrontDoor {
    private final String target;

    FrontDoor(Environment environment) {
        target = environment.acceptsProfiles(Profiles.of("sandbox")) ? "/sandbox" : "/desk";
    }

    @GetMapping("/")
    String open() {
        return "redirect:" + target;
    }
}
