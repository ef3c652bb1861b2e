package ru.otklik.bot.desk.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;

/** Where the curator gives and takes access. Passwords and tokens are shown once, in the answer that makes them. */
@Controller
@RequestMapping("/desk/accounts")
class AccountsPage {
    private static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";
    private static final int LONGEST_NAME = 80;

    private final Accounts accounts;
    private final Region region;
    private final PasswordEncoder passwords;

    AccountsPage(Accounts accounts, Region region, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.region = region;
        this.passwords = passwords;
    }

    /**
     * What is told once.
     *
     * @param password null if it stays as it was
     * @param token null if it stays as it was
     */
    record Fresh(
            String login,
            @Nullable String password,
            @Nullable String token) {}

    @GetMapping
    ModelAndView all() {
        return page();
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency) {
        String newLogin = login.strip().toLowerCase(Locale.ROOT);
        String newName = PlainText.of(name);
        Optional<Agency> owner = region.agencies().stream()
                .filter(known -> known.id().value().equals(agency))
                .findFirst();
        if (!newLogin.matches(LOGIN)) {
            return wrong(
                    "login", "Логин — от 3 до 40 строчных латинских букв, цифр, точек, дефисов.", login, name, agency);
        }
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            return wrong(
                    "name",
                    "Напишите имя, до %d знаков: его увидят в истории.".formatted(LONGEST_NAME),
                    login,
                    name,
                    agency);
        }
        if (owner.isEmpty()) {
            return wrong("agency", "Выберите ведомство.", login, name, agency);
        }
        Secret password = Tokens.freshPassword();
        Secret token = Tokens.fresh();
        Role role = owner.get().id().equals(region.curator()) ? Role.CURATOR : Role.CLERK;
        Account account = new Account(newLogin, newName, agency, role, passwords.encode(password.value()), true);
        if (!accounts.create(account, token)) {
            return wrong("login", "Логин «%s» уже занят.".formatted(newLogin), login, name, agency);
        }
        return page().addObject("fresh", new Fresh(newLogin, password.value(), token.value()));
    }

    @PostMapping("/{login}/token")
    ModelAndView renewToken(@PathVariable String login) {
        Secret token = Tokens.fresh();
        accounts.changeToken(existing(login).login(), token);
        return page().addObject("fresh", new Fresh(login, null, token.value()));
    }

    @PostMapping("/{login}/password")
    ModelAndView renewPassword(@PathVariable String login) {
        Account account = existing(login);
        Secret password = Tokens.freshPassword();
        accounts.change(account.with(passwords.encode(password.value()), account.active()));
        accounts.signOut(login);
        return page().addObject("fresh", new Fresh(login, password.value(), null));
    }

    @PostMapping("/{login}/active")
    ModelAndView activate(
            @AuthenticationPrincipal Account me, @PathVariable String login, @RequestParam boolean active) {
        Account account = existing(login);
        if (login.equals(me.login())) {
            ModelAndView page = page().addObject("problem", "Себе доступ закрыть нельзя.");
            page.setStatus(HttpStatus.CONFLICT);
            return page;
        }
        accounts.change(account.with(account.passwordHash(), active));
        accounts.signOut(login);
        return new ModelAndView("redirect:/desk/accounts");
    }

    private Account existing(String login) {
        return accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView page() {
        return new ModelAndView("desk/accounts")
                .addObject("accounts", accounts.all())
                .addObject("agencies", region.agencies());
    }

    private ModelAndView wrong(String field, String problem, String login, String name, String agency) {
        ModelAndView page = page().addObject("field", field)
                .addObject("problem", problem)
                .addObject("login", login)
                .addObject("name", name)
                .addObject("agency", agency);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
