package ru.otklik.bot.sandbox.journal;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a journal from its beginning: of each key the last value holds. */
final class Replay {
    private static final Logger log = LoggerFactory.getLogger(Replay.class);
    private static final long WORTH_COMPACTING = 1024 * 1024;

    private final Path file;
    private final Map<String, JsonNode> facts = new LinkedHashMap<>();
    private long told;

    private Replay(Path file) {
        this.file = file;
    }

    /** What holds at the end, in the order in which it was first told; the file is made shorter if most of it is outdated. */
    static Map<String, JsonNode> of(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new LinkedHashMap<>();
        }
        Replay replay = new Replay(file);
        replay.read();
        if (Files.size(file) > WORTH_COMPACTING && replay.told > 2L * replay.facts.size()) {
            replay.compact();
        }
        return replay.facts;
    }

    private void read() throws IOException {
        // No reader of strict UTF-8: a line torn within a letter is passed over like any other.
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isEmpty() && !take(line)) {
                    log.warn("Line {} of {} is torn and passed over", number, file);
                }
            }
        }
    }

    private boolean take(String line) {
        try {
            if (Journal.JSON.readTree(line) instanceof ObjectNode object) {
                object.forEachEntry(this::take);
                return true;
            }
            return false;
        } catch (JacksonException torn) {
            return false;
        }
    }

    private void take(String key, JsonNode value) {
        told++;
        if (value.isNull()) {
            facts.remove(key);
        } else {
            facts.put(key, value);
        }
    }

    private void compact() throws IOException {
        Path shorter = file.resolveSibling(file.getFileName() + ".new");
        try (BufferedWriter writer = Files.newBufferedWriter(shorter)) {
            for (Map.Entry<String, JsonNode> fact : facts.entrySet()) {
                ObjectNode line = JsonNodeFactory.instance.objectNode();
                line.set(fact.getKey(), fact.getValue());
                writer.write(line.toString());
                writer.write('\n');
            }
        }
        Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
