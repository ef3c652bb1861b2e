package ru.otklik.bot.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

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

    /**
     * Asks the server of a folder to end, by one signal after the other, each with some seconds to obey; nothing
     * happens if none runs.
     *
     * @param signals names as {@code kill} knows them
     */
    static void stop(Path pidFile, Path folder, List<String> signals) {
        find(pidFile, folder).ifPresent(process -> {
            for (var signal : signals) {
                // The shell's own kill, since a small machine has no program of that name.
                Command.run(List.of("sh", "-c", "kill -" + signal + " " + process.pid()));
                if (isGone(process)) {
                    return;
                }
            }
            throw new StoreFailure(
                    "Process " + process.pid() + " on " + folder + " doesn't end.", "End it, then start again.");
        });
    }

    private static boolean isGone(ProcessHandle process) {
        try {
            await().pollInterval(Duration.ofMillis(10))
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !alive(process));
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
