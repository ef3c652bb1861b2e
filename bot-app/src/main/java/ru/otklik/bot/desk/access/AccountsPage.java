package ru.otklik.bot.desk.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import ru.otklik.bot.region.Region;

/** Where the administrator gives and takes access. Passwords and tokens are shown once, in the answer that makes them. */
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

    /** What somebody has typed, to be typed no second time when it is refused. */
    record Typed(String login, String name, String agency, Set<Role> roles) {
        private static final Typed NOTHING = new Typed("", "", "", Set.of(Role.CLERK));
    }

    /** @param agency whose accounts to show; empty for all */
    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String agency, @RequestParam(defaultValue = "") String changed) {
        return page(agency).addObject("changed", changed);
    }

    @PostMapping
    ModelAndView create(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        Typed typed = new Typed(login, name, agency, roles);
        String newLogin = login.strip().toLowerCase(Locale.ROOT);
        String newName = PlainText.of(name);
        if (!newLogin.matches(LOGIN)) {
            return wrong("login", "Логин — от 3 до 40 строчных латинских букв, цифр, точек, дефисов.", typed);
        }
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            return wrong("name", "Напишите имя, до %d знаков: его увидят в истории.".formatted(LONGEST_NAME), typed);
        }
        if (region.agencies().stream().noneMatch(known -> known.id().value().equals(agency))) {
            return wrong("agency", "Выберите ведомство.", typed);
        }
        Optional<String> impossible = impossible(agency, roles);
        if (impossible.isPresent()) {
            return wrong("roles", impossible.get(), typed);
        }
        Secret password = Tokens.freshPassword();
        Secret token = Tokens.fresh();
        Account account = new Account(newLogin, newName, agency, roles, passwords.encode(password.value()), true);
        if (!accounts.create(account, token)) {
            return wrong("login", "Логин «%s» уже занят.".formatted(newLogin), typed);
        }
        return page().addObject("fresh", new Fresh(newLogin, password.value(), token.value()));
    }

    /** The new roles count from the next request on. */
    @PostMapping("/{login}/roles")
    ModelAndView changeRoles(
            @AuthenticationPrincipal Account me,
            @PathVariable String login,
            @RequestParam(defaultValue = "") Set<Role> roles) {
        Account account = existing(login);
        Optional<String> impossible = impossible(account.agency(), roles);
        if (impossible.isPresent()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, impossible.get());
        }
        if (login.equals(me.login()) && !roles.contains(Role.ADMINISTRATOR)) {
            return refused(HttpStatus.CONFLICT, "Роль администратора у себя не снять: её снимет другой администратор.");
        }
        accounts.change(account.with(roles));
        return new ModelAndView("redirect:/desk/accounts").addObject("changed", login);
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
            return refused(HttpStatus.CONFLICT, "Себе доступ закрыть нельзя.");
        }
        accounts.change(account.with(account.passwordHash(), active));
        accounts.signOut(login);
        return new ModelAndView("redirect:/desk/accounts");
    }

    private Account existing(String login) {
        return accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Why nobody of this agency can have these roles. */
    private Optional<String> impossible(String agency, Set<Role> roles) {
        if (roles.isEmpty()) {
            return Optional.of("Выберите хотя бы одну роль.");
        }
        return roles.contains(Role.CURATOR) && !region.curator().value().equals(agency)
                ? Optional.of("Куратором бывает только тот, кто работает в ведомстве куратора.")
                : Optional.empty();
    }

    private ModelAndView page() {
        return page("");
    }

    private ModelAndView page(String agency) {
        List<Account> all = accounts.all();
        List<Account> shown =
                all.stream().filter(account -> account.agency().equals(agency)).toList();
        return new ModelAndView("desk/accounts")
                .addObject("accounts", agency.isEmpty() ? all : shown)
                .addObject("of", agency)
                .addObject("agencies", region.agencies())
                .addObject("roles", Role.values())
                .addObject("typed", Typed.NOTHING);
    }

    private ModelAndView refused(HttpStatus status, String problem) {
        ModelAndView page = page().addObject("problem", problem);
        page.setStatus(status);
        return page;
    }

    private ModelAndView wrong(String field, String problem, Typed typed) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, problem)
                .addObject("field", field)
                .addObject("typed", typed);
    }
}
