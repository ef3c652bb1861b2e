package ru.otklik.bot.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aWordIsACommandAndASettingIsNot() {
        assertThat(Commands.areNamedBy(new String[] {"routes"})).isTrue();
        assertThat(Commands.areNamedBy(new String[] {"--help"})).isTrue();
        assertThat(Commands.areNamedBy(new String[] {"--server.port=9000"})).isFalse();
        assertThat(Commands.areNamedBy(new String[] {})).isFalse();
    }

    @Test
    void tellsWhichCommandsThereAre() {
        assertThat(run("--help")).isZero();
        assertThat(printed(out)).contains("evaluate", "route", "models", "streets", "keys", "pages");
        assertThat(run("routes")).isEqualTo(2);
        assertThat(printed(err)).contains("нет такой команды: «routes»", "evaluate");
        assertThat(run("models", "--help")).isEqualTo(2);
        assertThat(printed(err)).contains("models [--use VERSION]").doesNotContain("неизвестный");
    }

    @Test
    void saysThatItDoesNotKnowTheDatabase() {
        assertThat(run("models")).isEqualTo(2);
        assertThat(printed(err)).contains("не указана база данных: --spring.datasource.url");
    }

    private int run(String... args) {
        return Commands.run(List.of(args), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String printed(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
