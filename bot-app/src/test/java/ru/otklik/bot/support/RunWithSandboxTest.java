package ru.otklik.bot.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RunWithSandboxTest {
    /** Among several mains Maven's plugin takes none by itself. */
    @Test
    void isWhatTheRunCommandStarts() throws IOException {
        assertThat(Files.readString(Path.of("bot-app", "pom.xml")))
                .contains("<spring-boot.run.main-class>%s<".formatted(RunWithSandbox.class.getName()));
    }
}
