package ru.otklik.bot.desk.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;

/** Accounts for trying the desk: one for every agency. They can't exist without the profile. */
@Profile("sandbox")
@RestController
class DemoAccounts implements ApplicationRunner {
    private static final String PASSWORD = "otklik";

    private final Region region;
    private final Accounts accounts;
    private final PasswordEncoder passwords;

    DemoAccounts(Region region, Accounts accounts, PasswordEncoder passwords) {
        this.region = region;
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** @param role {@code curator} or {@code clerk} */
    record DemoAccount(String agency, String name, String role, String login, String password, String apiToken) {}

    @GetMapping("/sandbox/api/accounts")
    List<DemoAccount> all() {
        return region.agencies().stream()
                .map(agency -> new DemoAccount(
                        agency.id().value(),
                        agency.name(),
                        role(agency).name().toLowerCase(Locale.ROOT),
                        agency.id().value(),
                        PASSWORD,
                        token(agency).value()))
                .toList();
    }

    @Override
    public void run(ApplicationArguments args) {
        String hash = passwords.encode(PASSWORD);
        for (Agency agency : region.agencies()) {
            String login = agency.id().value();
            Account wanted = new Account(login, agency.name(), login, role(agency), hash, true);
            Optional<Account> present = accounts.find(login);
            if (present.isEmpty()) {
                accounts.create(wanted, token(agency));
            } else {
                accounts.change(wanted);
                accounts.changeToken(login, token(agency));
            }
        }
    }

    private Role role(Agency agency) {
        return agency.id().equals(region.curator()) ? Role.CURATOR : Role.CLERK;
    }

    private static Secret token(Agency agency) {
        return new Secret("demo-" + agency.id());
    }
}
