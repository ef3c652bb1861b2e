package ru.otklik.bot.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** What residents may write, a phrase a line, in files beside the tests. */
final class Phrases {
    private Phrases() {}

    /** The lines of the file, but for comments. */
    static Stream<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(Phrases.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
