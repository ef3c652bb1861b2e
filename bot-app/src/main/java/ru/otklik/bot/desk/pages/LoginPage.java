package ru.otklik.bot.desk.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.DeskLogin;
import ru.otklik.bot.desk.access.provider.ProviderSignIn;

/** The form to sign in; where demo accounts exist, it says so. */
@Controller
class LoginPage {
    private final boolean demo;
    private final ProviderSignIn provider;

    LoginPage(Environment environment, ProviderSignIn provider) {
        this.provider = provider;
        demo = environment.acceptsProfiles(Profiles.of("sandbox"));
    }

    /**
     * @param login to be filled in already
     * @param typed the same, after a wrong password
     * @param chosen after a password was chosen
     * @param failed why signing in by the provider did not work
     * @param wait seconds until the next try is looked at
     */
    @GetMapping("/desk/login")
    String login(
            @AuthenticationPrincipal @Nullable Account account,
            @RequestParam(defaultValue = "") String login,
            @CookieValue(name = DeskLogin.TYPED, defaultValue = "") String typed,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            @RequestParam(required = false) @Nullable String chosen,
            @RequestParam(name = "provider", defaultValue = "") String failed,
            @RequestParam(defaultValue = "") String wait,
            Model model) {
        if (account != null && error == null && wait.isEmpty() && failed.isEmpty()) {
            return "redirect:/desk";
        }
        model.addAttribute("demo", demo);
        model.addAttribute("providerName", provider.name().orElse(null));
        model.addAttribute("providerStart", ProviderSignIn.start());
        model.addAttribute("providerFailed", failed);
        String known = login.isEmpty() && error != null ? typed : login;
        model.addAttribute("login", known.matches(DeskLogin.WRITTEN) ? known : "");
        model.addAttribute("error", error != null);
        model.addAttribute("out", out != null);
        model.addAttribute("chosen", chosen != null);
        model.addAttribute("wait", wait.matches("[1-9]\\d{0,3}") ? Russian.waiting(Integer.parseInt(wait)) : null);
        return "desk/login";
    }
}
