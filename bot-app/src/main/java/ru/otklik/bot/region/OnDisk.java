package ru.otklik.bot.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder's files as they lie there.
 *
 * @param instead files elsewhere that stand for those of the folder, by their names in it
 */
record OnDisk(Path path, Map<String, Path> instead) implements ConfigFolder.Source {
    @Override
    public boolean has(String file) {
        return Files.exists(at(file));
    }

    @Override
    public byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(at(file));
    }

    @Override
    public List<String> filesIn(String name) {
        try (Stream<Path> files = Files.list(path.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            // What must be there is missed by whoever reads it.
            return List.of();
        }
    }

    private Path at(String file) {
        return instead.getOrDefault(file, path.resolve(file));
    }
}
