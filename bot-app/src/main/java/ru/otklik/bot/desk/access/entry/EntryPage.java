package ru.otklik.bot.desk.access.entry;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.AtTheDoor;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.password.PasswordRules;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.platform.Walls;

/** Where a link leads: somebody chooses a password that nobody else ever sees. */
@Controller
@RequestMapping(EntryLinks.PATH + "{token}")
class EntryPage {
    private final EntryLinks links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Devices devices;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher listeners;

    EntryPage(
            EntryLinks links,
            Accounts accounts,
            Sessions sessions,
            Devices devices,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            ApplicationEventPublisher listeners) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.devices = devices;
        this.passwords = passwords;
        this.transaction = transaction;
        this.listeners = listeners;
    }

    @GetMapping
    ModelAndView show(@PathVariable Secret token) {
        return links.login(token).map(EntryPage::form).orElseGet(EntryPage::gone);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable Secret token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<String> login = links.login(token);
        if (login.isEmpty()) {
            return gone();
        }
        Optional<String> problem = PasswordRules.problem(login.get(), password, again);
        if (problem.isPresent()) {
            ModelAndView page = form(login.get()).addObject("problem", problem.get());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        String hash = Objects.requireNonNull(passwords.encode(password));
        boolean taken = Objects.requireNonNull(Walls.outside(() -> transaction.execute(_ -> {
            if (!links.take(token)) {
                return false;
            }
            Account account = accounts.find(login.get()).orElseThrow();
            listeners.publishEvent(new AtTheDoor.ChosePassword(account, request.getRemoteAddr()));
            accounts.changePassword(login.get(), hash);
            sessions.endAll(login.get());
            devices.forget(login.get());
            return true;
        })));
        if (!taken) {
            return gone();
        }
        devices.remember(login.get(), request, response);
        return new ModelAndView("redirect:/desk/login?chosen");
    }

    private static ModelAndView form(String login) {
        return new ModelAndView("desk/entry").addObject("login", login);
    }

    private static ModelAndView gone() {
        return new ModelAndView("desk/entry-gone", HttpStatus.GONE);
    }
}
