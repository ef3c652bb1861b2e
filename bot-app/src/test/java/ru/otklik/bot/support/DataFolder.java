package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.springframework.test.util.TestSocketUtils;

/** A folder of servers' data that one JVM at a time works on; the lock goes with the JVM, however it ends. */
final class DataFolder {
    private final Path folder;
    private final Programs programs;

    @SuppressWarnings("unused") // held, not read
    private final FileLock lock;

    private DataFolder(Path folder, Programs programs, FileLock lock) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
    }

    /** Empty when another JVM is at work on the folder. */
    static Optional<DataFolder> take(Path folder, Path programs) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            var channel = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new DataFolder(
                    real, new Programs(Files.createDirectories(programs).toRealPath()), lock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    StoreServer postgres(String name, List<String> settings) {
        return new LocalPostgres(
                programs.postgres(), folder.resolve(name), TestSocketUtils.findAvailableTcpPort(), settings);
    }

    StoreServer redis(String name) {
        return new LocalRedis(programs.redis(), folder.resolve(name), TestSocketUtils.findAvailableTcpPort());
    }
}
