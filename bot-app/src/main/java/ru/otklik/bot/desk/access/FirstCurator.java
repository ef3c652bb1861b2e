package ru.otklik.bot.desk.access;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Region;

/** Makes the account that makes all others, curator and administrator in one, from {@code OTKLIK_CURATOR_PASSWORD}, as long as there is none at all. */
@Profile("!sandbox")
@Component
class FirstCurator implements ApplicationRunner {
    static final String LOGIN = "curator";

    private static final Set<Role> ROLES = Set.of(Role.CURATOR, Role.ADMINISTRATOR);
    private static final int SHORTEST = 12;
    private static final Logger log = LoggerFactory.getLogger(FirstCurator.class);

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Region region;
    private final Secret password;

    FirstCurator(
            Accounts accounts,
            PasswordEncoder passwords,
            Region region,
            @Value("${OTKLIK_CURATOR_PASSWORD:}") String password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.region = region;
        this.password = new Secret(password);
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!accounts.none()) {
            return;
        }
        if (password.isEmpty()) {
            log.warn("Nobody can sign in to the desk: start once with OTKLIK_CURATOR_PASSWORD");
            return;
        }
        if (password.value().length() < SHORTEST) {
            throw new IllegalStateException(
                    "OTKLIK_CURATOR_PASSWORD must have %d characters or more".formatted(SHORTEST));
        }
        String agency = region.curator().value();
        Account curator = new Account(LOGIN, "Куратор", agency, ROLES, passwords.encode(password.value()), true);
        accounts.create(curator, Tokens.fresh());
        log.info("The account «{}» is ready", LOGIN);
    }
}
