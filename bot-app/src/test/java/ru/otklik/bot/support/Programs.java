package ru.otklik.bot.support;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OS;
import redis.embedded.model.OsArchitecture;

/**
 * Server programs, unpacked from their Maven packages once per version. Made for Linux and macOS; elsewhere servers are
 * given by their addresses.
 */
final class Programs {
    private final Path folder;
    private final Supplier<Path> postgres = SingletonSupplier.of(this::findPostgres);
    private final Supplier<Path> redis = SingletonSupplier.of(this::findRedis);

    /** @param folder where they are unpacked to and kept */
    Programs(Path folder) {
        this.folder = folder;
    }

    /** The folder whose {@code bin} holds {@code initdb} and {@code pg_ctl}. */
    Path postgres() {
        return postgres.get();
    }

    /** The executable file. */
    Path redis() {
        return redis.get();
    }

    private Path findPostgres() {
        var system = OS.detectOS() == OS.MAC_OS_X ? "Darwin" : "Linux";
        try (var forName = packed(system);
                var content = packed(system)) {
            var home = folder.resolve("postgres-" + fingerprint(forName));
            return Files.isDirectory(home) ? home : unpack(content, home);
        } catch (IOException | IllegalStateException e) {
            throw new StoreFailure("No PostgreSQL for this system: " + e.getMessage(), Stores.ADVICE);
        }
    }

    private Path findRedis() {
        var own = OsArchitecture.detectOSandArchitecture();
        // The build for 64-bit Linux wants OpenSSL 3 on the machine, the one for 32 bits wants nothing.
        var candidates = OsArchitecture.UNIX_x86_64.equals(own) ? List.of(own, OsArchitecture.UNIX_x86) : List.of(own);
        return candidates.stream()
                .map(ExecutableProvider.newProvidedVersionsMap()::get)
                .map(this::redis)
                .filter(file ->
                        Command.run(List.of(file.toString(), "--version")).succeeded())
                .findFirst()
                .orElseThrow(() -> new StoreFailure("No Redis for this system.", Stores.ADVICE));
    }

    private Path redis(String resource) {
        var name = resource.substring(resource.lastIndexOf('/') + 1);
        var file = folder.resolve(name);
        try (var content = ExecutableProvider.class.getResourceAsStream("/" + name)) {
            if (content == null || Files.exists(file)) {
                return file;
            }
            var unfinished = Files.createTempFile(Files.createDirectories(folder), name, ".part");
            Files.copy(content, unfinished, StandardCopyOption.REPLACE_EXISTING);
            makeExecutable(unfinished);
            return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream packed(String system) throws IOException {
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"));
    }

    private static String fingerprint(InputStream content) throws IOException {
        return HexFormat.of().formatHex(DigestUtils.md5Digest(content), 0, 6);
    }

    private Path unpack(InputStream content, Path home) throws IOException {
        var unfinished = Files.createTempDirectory(Files.createDirectories(folder), "unpacking");
        try (var archive = new TarArchiveInputStream(new XZCompressorInputStream(content))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(entry, archive, unfinished.resolve(entry.getName()));
            }
        }
        unfinished.toFile().setReadable(true, false);
        unfinished.toFile().setExecutable(true, false);
        try {
            return Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // Another process was quicker.
            FileSystemUtils.deleteRecursively(unfinished);
            if (Files.isDirectory(home)) {
                return home;
            }
            throw e;
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & 0b001_000_000) != 0) {
                makeExecutable(file);
            }
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setReadable(true, false) || !file.toFile().setExecutable(true, false)) {
            throw new IOException("can't make executable: " + file);
        }
    }
}
