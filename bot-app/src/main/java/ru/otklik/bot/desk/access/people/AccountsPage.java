package ru.otklik.bot.desk.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.DeskLogin;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.desk.access.factor.Factors;
import ru.otklik.bot.region.Region;

/** Everybody who has access, and whoever gets it. */
@Controller
@RequestMapping("/desk/accounts")
class AccountsPage {
    private static final int LONGEST_NAME = 80;

    private final Accounts accounts;
    private final Factors factors;
    private final AccessSettings settings;
    private final Invitations invitations;
    private final RoleRules rules;
    private final Region region;
    private final PasswordEncoder passwords;

    AccountsPage(
            Accounts accounts,
            Factors factors,
            AccessSettings settings,
            Invitations invitations,
            RoleRules rules,
            Region region,
            PasswordEncoder passwords) {
        this.accounts = accounts;
        this.factors = factors;
        this.settings = settings;
        this.invitations = invitations;
        this.rules = rules;
        this.region = region;
        this.passwords = passwords;
    }

    /** What somebody has typed, to be typed no second time when it is refused. */
    record Typed(String login, String name, String agency, Set<Role> roles) {
        private static final Typed NOTHING = new Typed("", "", "", Set.of(Role.CLERK));
    }

    /** @param agency whose accounts to show; empty for all */
    @GetMapping
    ModelAndView all(@RequestParam(defaultValue = "") String agency) {
        return page(agency);
    }

    @PostMapping
    ModelAndView create(
            @AuthenticationPrincipal Account me,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String agency,
            @RequestParam(defaultValue = "") Set<Role> roles,
            HttpServletRequest request) {
        Typed typed = new Typed(login, name, agency, roles);
        String newLogin = login.strip().toLowerCase(Locale.ROOT);
        String newName = PlainText.of(name);
        if (!newLogin.matches(DeskLogin.NEW)) {
            return wrong("login", "Логин — от 3 до 40 строчных латинских букв, цифр, точек, дефисов.", typed);
        }
        if (newName.isEmpty() || newName.length() > LONGEST_NAME) {
            return wrong("name", "Напишите имя, до %d знаков: его увидят в истории.".formatted(LONGEST_NAME), typed);
        }
        if (region.agencies().stream().noneMatch(known -> known.id().value().equals(agency))) {
            return wrong("agency", "Выберите ведомство.", typed);
        }
        Optional<String> impossible = rules.impossible(agency, roles);
        if (impossible.isPresent()) {
            return wrong("roles", impossible.get(), typed);
        }
        String nobodyKnows =
                Objects.requireNonNull(passwords.encode(Tokens.fresh().value()));
        if (!accounts.create(new Account(newLogin, newName, agency, roles, nobodyKnows, true, false))) {
            return wrong("login", "Логин «%s» уже занят.".formatted(newLogin), typed);
        }
        return page("").addObject("fresh", new Fresh(newLogin, invitations.link(newLogin, me, request), null));
    }

    private ModelAndView page(String agency) {
        List<Account> all = accounts.all();
        List<Account> shown =
                all.stream().filter(account -> account.agency().equals(agency)).toList();
        return new ModelAndView("desk/accounts")
                .addObject("accounts", agency.isEmpty() ? all : shown)
                .addObject("holders", factors.holders())
                .addObject("access", settings)
                .addObject("of", agency)
                .addObject("agencies", region.agencies())
                .addObject("roles", Role.values())
                .addObject("typed", Typed.NOTHING);
    }

    private ModelAndView wrong(@Nullable String field, String problem, Typed typed) {
        ModelAndView page =
                page("").addObject("problem", problem).addObject("field", field).addObject("typed", typed);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
