package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class AdministratorCommandTest {
    private final Console console = new Console();
    private final Stores stores = Stores.fresh();
    private final JdbcClient jdbc = JdbcClient.create(stores.migrated());
    private final String key = console.key();

    @Test
    void makesTheFirstOneWithALinkAndNoPassword() {
        assertThat(administrator("--login", "ivanova", "--name", "Иванова Мария", "--curator"))
                .isZero();

        assertThat(console.printed()).contains("«ivanova»").containsPattern("/desk/entry/[A-Za-z0-9_-]{43}");
        assertThat(accounts()).containsExactly("ivanova Иванова Мария cur {CURATOR,ADMINISTRATOR}");
        assertThat(jdbc.sql("select password_hash from account")
                        .query(String.class)
                        .single())
                .startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(jdbc.sql("select token_hash from entry_link")
                        .query(String.class)
                        .single())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void aLinkThatWasLostIsPrintedAnewUntilItIsUsedAndThenNobodyElseIsMade() {
        administrator("--login", "ivanova");
        String first = link();

        assertThat(administrator("--login", "ivanova")).isZero();
        assertThat(link()).isNotEqualTo(first);
        assertThat(administrator("--login", "petrov")).isEqualTo(2);
        assertThat(console.wrong()).contains("Администратор уже есть: «ivanova»");

        jdbc.sql("delete from entry_link").update();
        assertThat(administrator("--login", "ivanova")).as("the link was used").isEqualTo(2);
        assertThat(accounts()).containsExactly("ivanova Администратор cur {ADMINISTRATOR}");
    }

    @Test
    void letsInAgainWhoHasLostEverything() {
        administrator("--login", "ivanova");
        jdbc.sql("delete from entry_link").update();
        jdbc.sql("insert into second_factor (login, secret, confirmed_at) values ('ivanova', '\\x01', now())")
                .update();
        jdbc.sql("insert into desk_session (token_hash, login, created_at, seen_at) values ('x', 'ivanova',"
                        + " now(), now())")
                .update();

        assertThat(administrator("--login", "ivanova", "--again")).isZero();

        assertThat(link()).isNotEmpty();
        assertThat(count("second_factor")).isZero();
        assertThat(count("desk_session")).isZero();
        assertThat(administrator("--login", "petrov", "--again")).isEqualTo(2);
        assertThat(console.wrong()).contains("Администратора «petrov» нет");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(administrator("--login", "Иванова")).isEqualTo(2);
        assertThat(console.wrong()).contains("логин — от 3 до 40");
        assertThat(administrator()).isEqualTo(2);
        assertThat(console.runOn("jdbc:postgresql://localhost:1/no", "administrator", "--login", "ivanova"))
                .isEqualTo(2);
        assertThat(accounts()).isEmpty();
    }

    private int administrator(String... args) {
        console.clear();
        List<String> all = new ArrayList<>(List.of("administrator"));
        all.addAll(List.of(args));
        Path config = Files.isDirectory(Path.of("config")) ? Path.of("config") : Path.of("..", "config");
        all.addAll(List.of("--config", config.toString()));
        return console.runWith(stores, key, all.toArray(String[]::new));
    }

    private List<String> accounts() {
        return jdbc.sql("select login || ' ' || name || ' ' || agency || ' ' || roles::text from account")
                .query(String.class)
                .list();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private String link() {
        return console.printed().replaceFirst("(?s).*(/desk/entry/\\S+).*", "$1");
    }
}
