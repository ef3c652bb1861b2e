package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The process that a pid file names, if it really is the server of that folder. */
final class LeftServer {
    private LeftServer() {}

    /**
     * Finds the running server of a folder. A pid file that names no process, or a process that is visibly something
     * else (its number was given away after a crash), is removed.
     *
     * @param pidFile its first line is the process's number
     * @param folder the data folder, which stands in the server's command line
     */
    static Optional<ProcessHandle> find(Path pidFile, Path folder) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            var process = pid(pidFile).flatMap(ProcessHandle::of).filter(LeftServer::alive);
            if (process.filter(found -> serves(found, folder)).isPresent()) {
                return process;
            }
            // An invisible command line may be the server run by somebody else: then the server itself must decide.
            if (process.isEmpty() || process.get().info().arguments().isPresent()) {
                Files.deleteIfExists(pidFile);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dead process that nobody has collected, as in a container without an init process, still has its number. */
    private static boolean alive(ProcessHandle process) {
        var state = Path.of("/proc", String.valueOf(process.pid()), "stat");
        try {
            return process.isAlive()
                    && !(Files.exists(state) && Files.readString(state).contains(") Z "));
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    private static boolean serves(ProcessHandle process, Path folder) {
        return process.info().arguments().stream().flatMap(Stream::of).anyMatch(folder.toString()::equals);
    }

    private static Optional<Long> pid(Path pidFile) throws IOException {
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.map(String::strip)
                    .findFirst()
                    .filter(line -> line.matches("\\d{1,18}"))
                    .map(Long::valueOf);
        }
    }
}
