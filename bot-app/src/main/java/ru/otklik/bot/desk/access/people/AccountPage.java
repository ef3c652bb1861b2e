package ru.otklik.bot.desk.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
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
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.ApiKeys;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.desk.access.entry.EntryLinks;
import ru.otklik.bot.desk.access.factor.Factors;
import ru.otklik.bot.desk.access.provider.Bindings;
import ru.otklik.bot.desk.access.provider.ProviderSignIn;
import ru.otklik.bot.desk.access.throttle.Devices;

/** One account, and what an administrator does with it. */
@Controller
@RequestMapping("/desk/accounts/{login}")
class AccountPage {
    private static final int LONGEST_NAME = 200;

    private final Accounts accounts;
    private final ApiKeys keys;
    private final Sessions sessions;
    private final Devices devices;
    private final Factors factors;
    private final AccessSettings settings;
    private final EntryLinks links;
    private final Invitations invitations;
    private final RoleRules rules;
    private final PasswordEncoder passwords;
    private final ProviderSignIn provider;
    private final Bindings bindings;

    AccountPage(
            Accounts accounts,
            ApiKeys keys,
            Sessions sessions,
            Devices devices,
            Factors factors,
            AccessSettings settings,
            EntryLinks links,
            Invitations invitations,
            RoleRules rules,
            PasswordEncoder passwords,
            ProviderSignIn provider,
            Bindings bindings) {
        this.accounts = accounts;
        this.keys = keys;
        this.sessions = sessions;
        this.devices = devices;
        this.factors = factors;
        this.settings = settings;
        this.links = links;
        this.invitations = invitations;
        this.rules = rules;
        this.passwords = passwords;
        this.provider = provider;
        this.bindings = bindings;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String login,
            @RequestParam(required = false) @Nullable String done,
            HttpServletRequest request) {
        Account account = existing(login);
        return new ModelAndView("desk/account")
                .addObject("account", account)
                .addObject("done", done)
                .addObject("roles", Role.values())
                .addObject("hasFactor", factors.has(login))
                .addObject("noFactor", noFactor(account))
                .addObject("keySince", keys.since(login).orElse(null))
                .addObject("provider", provider.name().orElse(null))
                .addObject("binding", bindings.of(login).orElse(null))
                .addObject("linkUntil", links.until(login).orElse(null))
                .addObject("linkIsGood", links.waiting(login).isPresent())
                .addObject("sessions", sessions.of(login, request));
    }

    /** What is to be said of somebody who has no second factor. */
    private String noFactor(Account account) {
        if (settings.requiresFactorOf(account)) {
            return "Настроит при следующем входе: так требует роль.";
        }
        if (!account.opensMuch()) {
            return "Не включён, роль его не требует.";
        }
        return account.demo()
                ? "Не включён: у входов песочницы его не спрашивают."
                : "Не включён: настройка сервера его не требует (otklik.desk.second-factor).";
    }

    /** The new roles count from the next request on. */
    @PostMapping("/roles")
    ModelAndView changeRoles(
            @AuthenticationPrincipal Account me,
            @PathVariable String login,
            @RequestParam(defaultValue = "") Set<Role> roles,
            HttpServletRequest request) {
        Account account = existing(login);
        Optional<String> impossible = rules.impossible(account.agency(), roles);
        if (impossible.isPresent()) {
            return refused(login, request, HttpStatus.UNPROCESSABLE_CONTENT, impossible.get());
        }
        if (login.equals(me.login()) && !roles.contains(Role.ADMINISTRATOR)) {
            return refused(
                    login,
                    request,
                    HttpStatus.CONFLICT,
                    "Роль администратора у себя не снять: её снимет другой администратор.");
        }
        accounts.changeRoles(login, roles);
        return done(login, "roles");
    }

    /** For a system of the agency's. Whoever gives a key knows it, so it opens nothing that they may not see. */
    @PostMapping("/token")
    ModelAndView giveKey(@AuthenticationPrincipal Account me, @PathVariable String login, HttpServletRequest request) {
        if (existing(login).opensMuch()) {
            return notTheirKey(login, request);
        }
        return keys.make(login, me.login())
                .map(key -> show(login, null, request).addObject("fresh", new Fresh(login, null, key.value())))
                .orElseGet(() -> notTheirKey(login, request));
    }

    @PostMapping("/token/end")
    ModelAndView takeKey(@PathVariable String login, HttpServletRequest request) {
        Account account = existing(login);
        if (account.opensMuch() || account.demo()) {
            return notTheirKey(login, request);
        }
        keys.end(login);
        return done(login, "key");
    }

    private ModelAndView notTheirKey(String login, HttpServletRequest request) {
        return refused(
                login,
                request,
                HttpStatus.CONFLICT,
                existing(login).demo()
                        ? "Ключи песочницы знают все, здесь их не меняют."
                        : "Ключ к такой роли делает и забирает только сам сотрудник, на странице «Мой вход».");
    }

    /** The old password and the key open nothing any more, and whoever came in by them is out. */
    @PostMapping("/link")
    ModelAndView reset(@AuthenticationPrincipal Account me, @PathVariable String login, HttpServletRequest request) {
        existing(login);
        accounts.changePassword(
                login, Objects.requireNonNull(passwords.encode(Tokens.fresh().value())));
        keys.end(login);
        String link = invitations.link(login, me, request);
        if (login.equals(me.login())) {
            sessions.endOthers(login, request);
        } else {
            sessions.endAll(login);
        }
        devices.forget(login);
        return show(login, null, request).addObject("fresh", new Fresh(login, link, null));
    }

    /** Whoever came in by what stood there before is out. */
    @PostMapping("/provider")
    ModelAndView bind(
            @PathVariable String login, @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
        existing(login);
        String written = name.strip();
        if (written.length() > LONGEST_NAME) {
            return refused(login, request, HttpStatus.UNPROCESSABLE_CONTENT, "Такого длинного имени не бывает.");
        }
        if (!bindings.write(login, written.isEmpty() ? null : written)) {
            return refused(login, request, HttpStatus.CONFLICT, "С этим именем входит уже другой сотрудник.");
        }
        sessions.endOthers(login, request);
        return done(login, "provider");
    }

    /** For a lost phone. */
    @PostMapping("/factor")
    ModelAndView removeFactor(
            @AuthenticationPrincipal Account me, @PathVariable String login, HttpServletRequest request) {
        existing(login);
        if (login.equals(me.login())) {
            return refused(
                    login, request, HttpStatus.CONFLICT, "Свой второй фактор меняют на странице «Мой вход», с кодом.");
        }
        factors.remove(login);
        sessions.endAll(login);
        return done(login, "factor");
    }

    /** @param session its number; empty for all, one's own last one excepted */
    @PostMapping("/sessions/end")
    ModelAndView endSession(
            @AuthenticationPrincipal Account me,
            @PathVariable String login,
            @RequestParam(defaultValue = "") String session,
            HttpServletRequest request) {
        existing(login);
        if (session.matches("\\d{1,18}")) {
            sessions.end(login, Long.parseLong(session));
        } else if (session.equals("all")) {
            sessions.endOthers(login, request);
        }
        return done(login, "sessions");
    }

    @PostMapping("/active")
    ModelAndView activate(
            @AuthenticationPrincipal Account me,
            @PathVariable String login,
            @RequestParam boolean active,
            HttpServletRequest request) {
        existing(login);
        if (login.equals(me.login())) {
            return refused(login, request, HttpStatus.CONFLICT, "Себе доступ закрыть нельзя.");
        }
        accounts.changeActive(login, active);
        sessions.endAll(login);
        return done(login, active ? "opened" : "closed");
    }

    private Account existing(String login) {
        return accounts.find(login).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ModelAndView done(String login, String what) {
        return new ModelAndView("redirect:/desk/accounts/{login}")
                .addObject("login", login)
                .addObject("done", what);
    }

    private ModelAndView refused(String login, HttpServletRequest request, HttpStatus status, String problem) {
        ModelAndView page = show(login, null, request).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
