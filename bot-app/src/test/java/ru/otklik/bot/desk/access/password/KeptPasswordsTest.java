package ru.otklik.bot.desk.access.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.password.PasswordEncoder;

class KeptPasswordsTest {
    private final PasswordEncoder passwords = new KeptPasswords().passwords(new MockEnvironment());

    @Test
    void takeTheMemoryThatOwaspAsksFor() {
        assertThat(passwords.encode("пароль")).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void oneKeptInTheSandboxIsKeptAnewElsewhere() {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles("sandbox");
        String cheap = new KeptPasswords().passwords(environment).encode("пароль");

        assertThat(passwords.matches("пароль", cheap)).isTrue();
        assertThat(passwords.upgradeEncoding(cheap)).isTrue();
    }

    @Test
    void anEndlessPasswordIsNotEvenCompared() {
        String endless = "я".repeat(5_000);

        assertThat(passwords.matches(endless, passwords.encode(endless))).isFalse();
    }
}
