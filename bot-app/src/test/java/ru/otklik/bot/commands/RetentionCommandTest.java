package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.otklik.bot.support.Stores;

class RetentionCommandTest {
    private static final Path SHIPPED = Path.of("config");

    private final Console console = new Console();

    @TempDir
    private Path folder;

    @Test
    void countsWhatWouldGoAndLeavesItThere() throws IOException {
        Stores stores = Stores.fresh();
        JdbcClient jdbc = JdbcClient.create(stores.migrated());
        jdbc.sql("""
                        insert into inbound (page, update_key, chat, raw, received_at, status, next_attempt_at)
                        select 'demo', n, '7', '{"a": 1}', now() - n * interval '100 days', 'DONE', now() from generate_series(1, 5) n""").update();
        jdbc.sql(
                        "insert into retention_run (kind, ran_at, gone, failed) values ('INBOUND_WORDS', '2026-03-01', 17, true)")
                .update();

        assertThat(console.runOn(stores, "retention", "--dry-run", "--config", config("inbound-words: 180")))
                .as(console::wrong)
                .isZero();

        assertThat(console.printed()
                        .lines()
                        .filter(line -> line.startsWith("inbound-words"))
                        .toList())
                .singleElement()
                .asString()
                .matches("inbound-words +180 +5 +4 +\\d\\d\\.\\d\\d\\.\\d{4} +01\\.03\\.2026 .*, ушло 17, не всё");
        assertThat(console.printed()
                        .lines()
                        .filter(line -> line.startsWith("deliveries"))
                        .toList())
                .singleElement()
                .asString()
                .matches("deliveries +365 +0 +0 +— +ещё не было");
        assertThat(console.printed()).contains("Ничего не удалено");
        assertThat(jdbc.sql("select count(*) from inbound where raw <> '{}'")
                        .query(Long.class)
                        .single())
                .isEqualTo(5);

        console.clear();
        assertThat(console.runOn(
                        stores, "retention", "--dry-run", "--config", config("inbound-words: 450\ninbound-keys: 450")))
                .isZero();
        assertThat(console.printed())
                .as("other terms are tried before they are in force")
                .containsPattern("inbound-words +450 +5 +1 ");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(console.run("retention")).isEqualTo(2);
        assertThat(console.wrong()).contains("retention --dry-run");
        assertThat(console.run("retention", "--run")).isEqualTo(2);
        assertThat(console.run("retention", "--dry-run", "--confg", "x")).isEqualTo(2);
        assertThat(console.wrong()).contains("неизвестный параметр «--confg»");
        console.clear();
        assertThat(console.run("retention", "--dry-run", "--config", config("inbound-words: долго")))
                .isEqualTo(2);
        assertThat(console.wrong()).contains("retention.yml:1: «inbound-words» пишут целым числом дней");
        console.clear();
        assertThat(console.run(
                        "retention", "--dry-run", "--config", config("inbound-words: 180"), "--spring.datasource.url="))
                .isEqualTo(2);
        assertThat(console.wrong()).contains("не указана база данных");
    }

    /** The shipped region with these terms. */
    private String config(String terms) throws IOException {
        Path copy = Files.createTempDirectory(folder, "config");
        try (var files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path to = copy.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        Files.writeString(copy.resolve("retention.yml"), terms + "\n");
        return copy.toString();
    }
}
