package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL on a folder of this machine, in the background: it outlives a killed JVM, and the next start finds it by
 * its pid file and stops it first.
 */
final class LocalPostgres implements StoreServer {
    private final Programs programs;
    private final Path data;
    private final int port;
    private final String options;

    /** @param settings server settings like {@code fsync=off} */
    LocalPostgres(Programs programs, Path data, int port, List<String> settings) {
        this.programs = programs;
        this.data = data;
        this.port = port;
        this.options = "-p " + port + " -k '' -c listen_addresses=127.0.0.1"
                + String.join(
                        "", settings.stream().map(setting -> " -c " + setting).toList());
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public void start() {
        try {
            stop();
            if (!Files.exists(data)) {
                create();
            }
            ServerUser.current().own(data);
            var log = data.resolve("server.log");
            Files.deleteIfExists(log);
            var started = Command.run(ServerUser.current()
                    .command(
                            program("pg_ctl"),
                            "-D",
                            data.toString(),
                            "-l",
                            log.toString(),
                            "-w",
                            "-t",
                            "60",
                            "-o",
                            options,
                            "start"));
            if (!started.succeeded()) {
                var words = Files.exists(log) ? Files.readString(log) : started.output();
                throw new StoreFailure("PostgreSQL doesn't start on " + data + ":\n" + words, Stores.ADVICE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // What PostgreSQL calls a fast shutdown, an immediate one and a crash; it recovers from all of them.
        LeftServer.stop(data.resolve("postmaster.pid"), data, List.of("INT", "QUIT", "KILL"));
    }

    @Override
    public void crash() {
        LeftServer.stop(data.resolve("postmaster.pid"), data, List.of("QUIT", "KILL"));
    }

    /** A folder is there wholly or not at all, whenever the power goes. */
    private void create() throws IOException {
        var unfinished = data.resolveSibling(data.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(data.getParent());
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ServerUser.current().own(unfinished);
        var created = Command.run(ServerUser.current()
                .command(
                        program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + Stores.USER,
                        "--auth=trust",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8"));
        if (!created.succeeded()) {
            throw new StoreFailure("PostgreSQL can't create " + data + ":\n" + created.output(), Stores.ADVICE);
        }
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String program(String name) {
        return programs.postgres().resolve("bin").resolve(name).toString();
    }
}
