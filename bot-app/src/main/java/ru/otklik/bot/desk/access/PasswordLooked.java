package ru.otklik.bot.desk.access;

import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.otklik.bot.desk.access.factor.Factors;
import ru.otklik.bot.desk.access.throttle.PasswordLook;

/** {@link PasswordLook} at accounts. */
@Component
class PasswordLooked implements PasswordLook {
    private final Accounts accounts;
    private final Factors factors;
    private final PasswordEncoder passwords;

    /** Compared with where there is no account. */
    private final String nobodys;

    PasswordLooked(Accounts accounts, Factors factors, PasswordEncoder passwords) {
        this.accounts = accounts;
        this.factors = factors;
        this.passwords = passwords;
        this.nobodys = Objects.requireNonNull(passwords.encode(Tokens.fresh().value()));
    }

    @Override
    public boolean isRight(String login, String password) {
        Optional<Account> account = accounts.find(login.strip());
        boolean right =
                passwords.matches(password, account.map(Account::passwordHash).orElse(nobodys));
        return right && account.filter(Account::active).isPresent();
    }

    @Override
    public boolean asksForMore(String login) {
        return factors.has(login.strip());
    }
}
