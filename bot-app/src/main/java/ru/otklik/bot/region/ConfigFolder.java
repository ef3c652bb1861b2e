package ru.otklik.bot.region;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The region's folder: its files, and all the mistakes found in them so far. */
final class ConfigFolder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final Map<String, Path> instead;
    private final List<Mistake> mistakes = new ArrayList<>();

    ConfigFolder(Path path) {
        this(path, Map.of());
    }

    /** @param instead files elsewhere that stand for those of the folder, by their names in it */
    ConfigFolder(Path path, Map<String, Path> instead) {
        this.path = path;
        this.instead = Map.copyOf(instead);
    }

    boolean has(String file) {
        return Files.exists(at(file));
    }

    private Path at(String file) {
        return instead.getOrDefault(file, path.resolve(file));
    }

    /**
     * Notes a mistake and goes on.
     *
     * @param line from 1; 0 if the whole file is meant
     */
    void mistake(String file, int line, String reason, @Nullable Object... args) {
        mistakes.add(new Mistake(file, line, reason.formatted(args)));
    }

    /** @throws RegionRefused if there is no such folder */
    void refuseIfMissing() {
        if (!Files.isDirectory(path)) {
            throw new RegionRefused(path, List.of(new Mistake("", 0, "нет такой папки")));
        }
    }

    /** @throws RegionRefused if any mistake was noted */
    void refuseIfMistaken() {
        if (!mistakes.isEmpty()) {
            throw new RegionRefused(path, mistakes.stream().distinct().sorted().toList());
        }
    }

    /** The file's text; empty if it can't be read, which is noted. */
    Optional<String> text(String file) {
        try {
            return decoded(file, Files.readAllBytes(at(file)));
        } catch (IOException e) {
            mistake(file, 0, has(file) ? "файл не читается: %s".formatted(e.getMessage()) : "нет такого файла");
            return Optional.empty();
        }
    }

    /** Names of the files in a folder of it, in order; none if there is no such folder. */
    List<String> filesIn(String name) {
        try (Stream<Path> files = Files.list(path.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            // What must be there is missed by whoever reads it.
            return List.of();
        }
    }

    private Optional<String> decoded(String file, byte[] bytes) {
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), out, true);
        String read = out.flip().toString();
        if (result.isError()) {
            mistake(file, linesOf(read), "текст не в кодировке UTF-8: сохраните файл в ней");
            return Optional.empty();
        }
        return Optional.of(read.startsWith(BYTE_ORDER_MARK) ? read.substring(1) : read);
    }

    private static int linesOf(String text) {
        return 1 + (int) text.chars().filter(c -> c == '\n').count();
    }
}
