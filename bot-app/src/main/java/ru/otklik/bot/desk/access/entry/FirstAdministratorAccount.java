package ru.otklik.bot.desk.access.entry;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.FirstAdministrator;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;
import ru.otklik.bot.desk.access.ApiKeys;
import ru.otklik.bot.desk.access.DeskLogin;
import ru.otklik.bot.desk.access.Role;
import ru.otklik.bot.desk.access.Sessions;
import ru.otklik.bot.desk.access.Tokens;
import ru.otklik.bot.desk.access.factor.Factors;
import ru.otklik.bot.desk.access.throttle.Devices;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Region;

/** {@link FirstAdministrator} on PostgreSQL. */
@Component
class FirstAdministratorAccount implements FirstAdministrator {
    private static final String BY = "командная строка";

    private final Accounts accounts;
    private final ApiKeys keys;
    private final EntryLinks links;
    private final Sessions sessions;
    private final Devices devices;
    private final Factors factors;
    private final PasswordEncoder passwords;
    private final Region region;

    FirstAdministratorAccount(
            Accounts accounts,
            ApiKeys keys,
            EntryLinks links,
            Sessions sessions,
            Devices devices,
            Factors factors,
            PasswordEncoder passwords,
            Region region) {
        this.accounts = accounts;
        this.keys = keys;
        this.links = links;
        this.sessions = sessions;
        this.devices = devices;
        this.factors = factors;
        this.passwords = passwords;
        this.region = region;
    }

    @Override
    public Made create(String login, String name, boolean curator) {
        if (!login.matches(DeskLogin.NEW)) {
            return new Made.NoLogin();
        }
        Optional<Account> present = accounts.all().stream()
                .filter(Account::isAdministrator)
                .filter(account -> account.active() && !account.demo())
                .findFirst();
        if (present.isPresent()
                && !(present.get().login().equals(login) && links.waiting(login).isPresent())) {
            return new Made.ThereIsOne(present.get().login());
        }
        Set<Role> roles = curator ? EnumSet.of(Role.ADMINISTRATOR, Role.CURATOR) : EnumSet.of(Role.ADMINISTRATOR);
        String nobodyKnows =
                Objects.requireNonNull(passwords.encode(Tokens.fresh().value()));
        Account account = new Account(login, name, region.curator().value(), roles, nobodyKnows, true, false);
        if (!accounts.create(account) && present.isEmpty()) {
            // Somebody has the login who was no administrator: nobody becomes one unasked.
            return new Made.ThereIsOne(login);
        }
        return link(login);
    }

    @Override
    public Made letInAgain(String login) {
        if (accounts.find(login)
                .filter(account -> account.isAdministrator() && account.active())
                .isEmpty()) {
            return new Made.Unknown();
        }
        factors.remove(login);
        keys.end(login);
        sessions.endAll(login);
        devices.forget(login);
        return link(login);
    }

    private Made link(String login) {
        return new Made.Link(
                login, new Secret(EntryLinks.PATH + links.make(login, BY).value()));
    }
}
