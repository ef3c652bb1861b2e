package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class AdministratorCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Stores stores = Stores.fresh();
    private final JdbcClient jdbc = JdbcClient.create(stores.migrated());
    private String key = "";

    @BeforeEach
    void aKey() {
        Commands.run(List.of("keys", "--new"), stream(out), stream(err));
        key = out.toString(StandardCharsets.UTF_8).strip();
        out.reset();
    }

    @Test
    void makesTheFirstOneWithALinkAndNoPassword() {
        assertThat(administrator("--login", "ivanova", "--name", "Иванова Мария", "--curator"))
                .isZero();

        assertThat(printed()).contains("«ivanova»").containsPattern("/desk/entry/[A-Za-z0-9_-]{43}");
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
        assertThat(wrong()).contains("Администратор уже есть: «ivanova»");

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
        assertThat(wrong()).contains("Администратора «petrov» нет");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(administrator("--login", "Иванова")).isEqualTo(2);
        assertThat(wrong()).contains("логин — от 3 до 40");
        assertThat(administrator()).isEqualTo(2);
        assertThat(Commands.run(
                        List.of(
                                "administrator",
                                "--login",
                                "ivanova",
                                "--spring.datasource.url=jdbc:postgresql://localhost:1/no"),
                        stream(out),
                        stream(err)))
                .isEqualTo(2);
        assertThat(accounts()).isEmpty();
    }

    private int administrator(String... args) {
        out.reset();
        List<String> all = new ArrayList<>(List.of("administrator"));
        all.addAll(List.of(args));
        Path config = Files.isDirectory(Path.of("config")) ? Path.of("config") : Path.of("..", "config");
        all.addAll(List.of(
                "--config",
                config.toString(),
                "--spring.datasource.url=" + stores.jdbcUrl(),
                "--spring.datasource.username=postgres",
                "--otklik.keys=" + key));
        return Commands.run(all, stream(out), stream(err));
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
        return printed().replaceFirst("(?s).*(/desk/entry/\\S+).*", "$1");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String wrong() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
