package ru.otklik.bot.desk.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import ru.otklik.bot.desk.DeskSettings;
import ru.otklik.bot.desk.access.Account;

/** What every page of the desk shows. */
@ControllerAdvice(basePackages = "ru.otklik.bot.desk")
class DeskModel {
    private final Say say;
    private final DeskSettings settings;

    DeskModel(Say say, DeskSettings settings) {
        this.say = say;
        this.settings = settings;
    }

    @ModelAttribute("say")
    Say say() {
        return say;
    }

    @ModelAttribute("settings")
    DeskSettings settings() {
        return settings;
    }

    @ModelAttribute("me")
    @Nullable
    Account me(@AuthenticationPrincipal @Nullable Account account) {
        return account;
    }
}
