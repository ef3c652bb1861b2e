package ru.otklik.bot.desk.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.desk.FactorKeys.Rotated;
import ru.otklik.bot.desk.access.AccessSettings;
import ru.otklik.bot.desk.access.AccessSettings.SecondFactor;
import ru.otklik.bot.pages.Seals;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.support.Stores;

class FactorRotationTest {
    private static final String FIRST = SealedTokens.freshKey();
    private static final String SECOND = SealedTokens.freshKey();

    private final DataSource database = Stores.fresh().migrated();
    private final FactorRows rows = new FactorRows(JdbcClient.create(database));

    @BeforeEach
    void people() {
        JdbcClient.create(database).sql("""
                insert into account (login, name, agency, roles, password_hash, created_at)
                values ('anna', 'Анна', 'cur', '{CURATOR}', '', now()), ('boris', 'Борис', 'cur', '{CURATOR}', '', now())""").update();
    }

    @Test
    void sealsEverySecretWithTheFirstKey() {
        String secret = factors(FIRST).begun("anna").orElseThrow().value();

        assertThat(rotation(SECOND + "," + FIRST).rotate()).isEqualTo(rotated(1, 0));
        assertThat(rotation(SECOND).rotate()).isEqualTo(rotated(0, 1));
        assertThat(factors(SECOND).begun("anna").orElseThrow().value()).isEqualTo(secret);
        assertThat(rotation(FIRST).rotate().lost()).containsExactly("anna");
    }

    @Test
    void oneAccountsSecretOpensUnderNoOther() {
        factors(FIRST).begun("anna");
        factors(FIRST).begun("boris");

        JdbcClient.create(database).sql("""
                update second_factor set secret = (select secret from second_factor where login = 'anna')
                where login = 'boris'""").update();

        assertThat(rotation(FIRST).rotate().lost()).containsExactly("boris");
    }

    @Test
    void aStartWithoutAKeySaysSoWhereSecondFactorsAreRequired() {
        assertThatThrownBy(
                        () -> new KeyAtStart(new AccessSettings(SecondFactor.REQUIRED), seals("")).afterPropertiesSet())
                .hasMessageContaining("нет ключа шифрования");
        new KeyAtStart(new AccessSettings(SecondFactor.OPTIONAL), seals("")).afterPropertiesSet();
        new KeyAtStart(new AccessSettings(SecondFactor.REQUIRED), seals(FIRST)).afterPropertiesSet();
    }

    private Factors factors(String keys) {
        return new Factors(
                rows,
                seals(keys),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC());
    }

    private FactorRotation rotation(String keys) {
        return new FactorRotation(rows, seals(keys));
    }

    private static Seals seals(String keys) {
        return new SealedTokens(keys, new MockEnvironment());
    }

    private static Rotated rotated(int resealed, int current) {
        return new Rotated(resealed, current, List.of());
    }
}
