package ru.otklik.bot.desk.access.password;

import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import ru.otklik.bot.desk.access.Account;
import ru.otklik.bot.desk.access.Accounts;

/**
 * Passwords are kept as Argon2id (19 MiB, two rounds: what OWASP's password storage cheat sheet asks for at least). Those that were kept as
 * bcrypt still open, and are kept anew when they do.
 */
@Configuration(proxyBeanMethods = false)
class KeptPasswords {
    private static final String NOW = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KIBIBYTES = 19_456;
    private static final int ROUNDS = 2;

    /** Everybody knows the sandbox's passwords, and nobody should wait for them. */
    private static final int KIBIBYTES_IN_THE_SANDBOX = 64;

    @Bean
    PasswordEncoder passwords(Environment environment) {
        boolean sandbox = environment.acceptsProfiles(Profiles.of("sandbox"));
        Argon2PasswordEncoder argon = new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, 1, sandbox ? KIBIBYTES_IN_THE_SANDBOX : KIBIBYTES, sandbox ? 1 : ROUNDS);
        DelegatingPasswordEncoder kept = new DelegatingPasswordEncoder(NOW, Map.of(NOW, argon));
        kept.setDefaultPasswordEncoderForMatches(new BCryptPasswordEncoder());
        return new FewAtOnce(kept);
    }

    @Bean
    UserDetailsPasswordService keptAnew(Accounts accounts) {
        return (person, fresh) -> {
            String hash = Objects.requireNonNull(fresh);
            accounts.changePassword(person.getUsername(), hash);
            Account account = (Account) person;
            return account.with(hash, account.active());
        };
    }
}
