package ru.otklik.bot.desk.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Stores;

@OtklikTest
class FirstCuratorTest {
    private final Accounts accounts =
            new Accounts(JdbcClient.create(Stores.fresh().migrated()), Clock.systemUTC());

    @Autowired
    private Region region;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void isMadeOnceFromTheGivenPassword() {
        start("a long password");
        start("another password");

        assertThat(accounts.all()).hasSize(1);
        Account curator = accounts.find(FirstCurator.LOGIN).orElseThrow();
        assertThat(passwords.matches("a long password", curator.passwordHash())).isTrue();
        assertThat(curator.viewer().curator()).isTrue();
        assertThat(curator.isAdministrator()).isTrue();
    }

    @Test
    void isNotMadeWithoutAPassword() {
        start("");

        assertThat(accounts.none()).isTrue();
    }

    @Test
    void isNotMadeWithAShortPassword() {
        assertThatThrownBy(() -> start("short")).hasMessageContaining("12 characters");
    }

    private void start(String password) {
        new FirstCurator(accounts, passwords, region, password).run(new DefaultApplicationArguments());
    }
}
