package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.test.util.TestSocketUtils;

/** A folder of servers' data that one JVM at a time works on; the lock goes with the JVM, however it ends. */
final class DataFolder implements AutoCloseable {
    /** A lock whose channel nobody holds any more is lost to the garbage collector. */
    private static final Queue<FileLock> HELD = new ConcurrentLinkedQueue<>();

    private final Path folder;
    private final Programs programs;
    private final FileLock lock;

    private DataFolder(Path folder, Programs programs, FileLock lock) {
        this.folder = folder;
        this.programs = programs;
        this.lock = lock;
        HELD.add(lock);
    }

    /** Empty when another JVM is at work on the folder. */
    static Optional<DataFolder> take(Path folder, Path programs) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            var channel = FileChannel.open(real.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
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

    StoreServer postgres(String name, List<String> settings) {
        return new LocalPostgres(programs, folder.resolve(name), TestSocketUtils.findAvailableTcpPort(), settings);
    }

    StoreServer redis(String name) {
        return new LocalRedis(programs, folder.resolve(name), TestSocketUtils.findAvailableTcpPort());
    }

    /** Leaves the folder to others; its servers should be stopped before. */
    @Override
    public void close() throws IOException {
        HELD.remove(lock);
        lock.acquiredBy().close();
    }
}
