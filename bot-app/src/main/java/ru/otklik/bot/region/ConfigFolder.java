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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The region's folder: its files, and all the mistakes found in them so far. */
final class ConfigFolder {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path path;
    private final Source source;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<String, Map<String, Integer>> lines = new HashMap<>();

    /** Where the files come from. */
    interface Source {
        boolean has(String file);

        byte[] bytes(String file) throws IOException;

        /** Names of the files in a folder of it, in order; none if there is no such folder. */
        List<String> filesIn(String name);
    }

    ConfigFolder(Path path) {
        this(path, Map.of());
    }

    /** @param instead files elsewhere that stand for those of the folder, by their names in it */
    ConfigFolder(Path path, Map<String, Path> instead) {
        this(path, new OnDisk(path, Map.copyOf(instead)));
    }

    /** @param path by which the folder is named, wherever its files come from */
    ConfigFolder(Path path, Source source) {
        this.path = path;
        this.source = source;
    }

    boolean has(String file) {
        return source.has(file);
    }

    /**
     * Remembers where something is said.
     *
     * @param said what it can be asked for by
     */
    void stands(String file, String said, int line) {
        lines.computeIfAbsent(file, _ -> new HashMap<>()).putIfAbsent(said, line);
    }

    Origins origins() {
        return new Origins(lines);
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
        if (source instanceof OnDisk && !Files.isDirectory(path)) {
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
            return decoded(file, source.bytes(file));
        } catch (IOException e) {
            mistake(file, 0, has(file) ? "файл не читается: %s".formatted(e.getMessage()) : "нет такого файла");
            return Optional.empty();
        }
    }

    List<String> filesIn(String name) {
        return source.filesIn(name);
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
