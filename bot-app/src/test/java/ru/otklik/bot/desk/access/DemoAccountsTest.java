package ru.otklik.bot.desk.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class DemoAccountsTest {
    private final JdbcClient jdbc = JdbcClient.create(Stores.fresh().migrated());
    private final Accounts accounts = new Accounts(jdbc, Clock.systemUTC());

    @Test
    void areGoneBeforeAnybodyCanAskOutsideTheSandbox() {
        account("gorsvet", true);
        account("ivanova", false);

        try (AnnotationConfigApplicationContext production = started()) {
            assertThat(production.getBeansOfType(DemoAccounts.class)).isEmpty();
        }

        assertThat(accounts.all()).extracting(Account::login).containsExactly("ivanova");
    }

    @Test
    void stayInTheSandbox() {
        account("gorsvet", true);

        try (AnnotationConfigApplicationContext sandbox = started("sandbox")) {
            assertThat(sandbox.getBeansOfType(NoDemoAccounts.class)).isEmpty();
        }

        assertThat(accounts.all()).hasSize(1);
    }

    private void account(String login, boolean demo) {
        accounts.create(new Account(login, "Имя", "gorsvet", Set.of(Role.CLERK), "", true, demo));
    }

    private AnnotationConfigApplicationContext started(String... profiles) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment().setActiveProfiles(profiles);
        context.registerBean(Accounts.class, () -> accounts);
        context.register(NoDemoAccounts.class);
        if (profiles.length == 0) {
            context.register(DemoAccounts.class);
        }
        context.refresh();
        return context;
    }
}
