package ru.otklik.bot.register;

import java.nio.file.Path;

/** The register's files can't be read. The message names file, line and reason, in Russian, for whoever gave the command. */
public final class RegisterRefused extends RuntimeException {
    RegisterRefused(Path file, int line, String reason) {
        super(line > 0 ? "%s:%d: %s".formatted(file, line, reason) : "%s: %s".formatted(file, reason));
    }
}
