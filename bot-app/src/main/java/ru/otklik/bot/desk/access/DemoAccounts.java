package ru.otklik.bot.desk.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Agency;
import ru.otklik.bot.region.Region;

/** Accounts for trying the desk: the curator, an administrator, and a clerk and a chief of every agency. They can't exist without the profile. */
@Profile("sandbox")
@RestController
class DemoAccounts implements ApplicationRunner {
    private static final String PASSWORD = "otklik";
    private static final String ADMINISTRATOR = "administrator";

    private final Region region;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final PasswordEncoder passwords;

    DemoAccounts(Region region, Accounts accounts, ApiKeys keys, PasswordEncoder passwords) {
        this.region = region;
        this.accounts = accounts;
        this.keys = keys;
        this.passwords = passwords;
    }

    /** @param role as {@link Role}, in lower case */
    record DemoAccount(String agency, String name, String role, String login, String password, String apiToken) {}

    @GetMapping("/sandbox/api/accounts")
    List<DemoAccount> all() {
        return region.agencies().stream().flatMap(this::of).toList();
    }

    @Override
    public void run(ApplicationArguments args) {
        String hash = passwords.encode(PASSWORD);
        for (DemoAccount demo : all()) {
            Role role = Role.valueOf(demo.role().toUpperCase(Locale.ROOT));
            Account wanted =
                    new Account(demo.login(), person(demo, role), demo.agency(), Set.of(role), hash, true, true);
            if (!accounts.create(wanted)) {
                accounts.change(wanted);
            }
            keys.put(wanted.login(), new Secret(demo.apiToken()));
        }
    }

    private Stream<DemoAccount> of(Agency agency) {
        String id = agency.id().value();
        return agency.id().equals(region.curator())
                ? Stream.of(demo(agency, Role.CURATOR, id), demo(agency, Role.ADMINISTRATOR, ADMINISTRATOR))
                : Stream.of(demo(agency, Role.CLERK, id), demo(agency, Role.CHIEF, id + "-chief"));
    }

    private static DemoAccount demo(Agency agency, Role role, String login) {
        return new DemoAccount(
                agency.id().value(),
                agency.name(),
                role.name().toLowerCase(Locale.ROOT),
                login,
                PASSWORD,
                "demo-" + login);
    }

    /** The agency's name is the clerk's and the curator's, as it always was. */
    private static String person(DemoAccount demo, Role role) {
        return switch (role) {
            case CLERK, CURATOR -> demo.name();
            case CHIEF, ADMINISTRATOR -> role.title() + ", " + demo.name();
        };
    }
}
