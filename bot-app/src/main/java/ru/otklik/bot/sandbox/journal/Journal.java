package ru.otklik.bot.sandbox.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of one emulated messenger in a file to which lines are only added, and the bytes of its files beside it. What {@link #write}
 * has been given survives the death of this process (not that of the machine: nothing is forced to the disk). Without a folder nothing is
 * kept. Safe for many threads.
 */
public final class Journal implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Logger log = LoggerFactory.getLogger(Journal.class);
    private static final String FACTS = "journal.jsonl";

    private final @Nullable Path files;
    // No channel: the interruption of a writing thread would close it for all.
    private final OutputStream lines;
    private final Map<String, JsonNode> before;

    private Journal(@Nullable Path files, OutputStream lines, Map<String, JsonNode> before) {
        this.files = files;
        this.lines = lines;
        this.before = before;
    }

    /** In the folder that {@code otklik.sandbox.data} names; without it the messenger's world goes with the application. */
    public static Journal of(Environment environment, String messenger) {
        return of(environment.getProperty("otklik.sandbox.data", ""), messenger);
    }

    static Journal of(String folder, String messenger) {
        if (folder.isBlank()) {
            return new Journal(null, OutputStream.nullOutputStream(), new HashMap<>());
        }
        Path home = Path.of(folder, messenger);
        try {
            Path files = Files.createDirectories(home.resolve("files"));
            Path facts = home.resolve(FACTS);
            Map<String, JsonNode> before = Replay.of(facts);
            return new Journal(files, new FileOutputStream(facts.toFile(), true), before);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox can't keep its world in " + home, e);
        }
    }

    /** Whether anything is kept at all. */
    public boolean keeps() {
        return files != null;
    }

    /** Gives, once, the facts of this kind that held when the journal was opened, in the order in which they were first told. */
    public synchronized <T extends Fact> List<T> take(String kind, Class<T> type) {
        List<T> taken = new ArrayList<>();
        before.entrySet().removeIf(fact -> {
            boolean wanted = fact.getKey().startsWith(kind + " ");
            if (wanted) {
                read(fact.getValue(), type).ifPresent(taken::add);
            }
            return wanted;
        });
        return taken;
    }

    private static <T> Optional<T> read(JsonNode value, Class<T> type) {
        try {
            return Optional.of(JSON.treeToValue(value, type));
        } catch (JacksonException e) {
            log.warn("The sandbox has kept something that is no {}", type.getSimpleName());
            return Optional.empty();
        }
    }

    /** Returns when all of it is written. */
    public synchronized void write(Changes changes) {
        if (files == null || changes.isEmpty()) {
            return;
        }
        try {
            // With the line break in front, a line that was torn spoils no other.
            lines.write(("\n" + changes).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param name letters, digits, hyphens and underscores */
    public void keepFile(String name, byte[] bytes) {
        if (files != null) {
            try {
                Files.write(files.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public Optional<byte[]> file(String name) {
        try {
            return files == null ? Optional.empty() : Optional.of(Files.readAllBytes(files.resolve(name)));
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    public void dropFile(String name) {
        if (files != null) {
            try {
                Files.deleteIfExists(files.resolve(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Drops what a sudden end has left behind. */
    public void dropFilesBut(Set<String> known) {
        if (files == null) {
            return;
        }
        try (Stream<Path> all = Files.list(files)) {
            all.map(path -> path.getFileName().toString())
                    .filter(name -> !known.contains(name))
                    .forEach(this::dropFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        lines.close();
    }
}
