package ru.otklik.bot.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who runs PostgreSQL. It refuses to run as root, so root runs it in a user namespace of its own or, where a container
 * forbids that, as nobody.
 *
 * @param prefix what comes before the command
 * @param owner the numeric user that must own the data, or -1 for whoever runs the tests
 */
record ServerUser(List<String> prefix, int owner) {
    private static final int NOBODY = 65534;
    private static final Supplier<ServerUser> CURRENT = SingletonSupplier.of(ServerUser::find);

    static ServerUser current() {
        return CURRENT.get();
    }

    private static ServerUser find() {
        if (!Command.run(List.of("id", "-u")).output().strip().equals("0")) {
            return new ServerUser(List.of(), -1);
        }
        var namespace = new ServerUser(List.of("unshare", "--user"), 0);
        var nobody =
                new ServerUser(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);
        return Stream.of(namespace, nobody)
                .filter(user -> Command.run(user.command("true")).succeeded())
                .findFirst()
                .orElseThrow(() -> new StoreFailure(
                        "PostgreSQL does not run as root, and neither unshare nor setpriv can change the user"
                                + " here.",
                        "Run as an ordinary user, or give servers of your own by spring.datasource.url and"
                                + " spring.data.redis.url."));
    }

    List<String> command(String... line) {
        return Stream.concat(prefix.stream(), Stream.of(line)).toList();
    }

    /** Makes a folder and all in it this user's own. */
    void own(Path folder) {
        try {
            if (owner < 0 || Files.getAttribute(folder, "unix:uid").equals(owner)) {
                return;
            }
            var changed = Command.run(List.of("chown", "-R", owner + ":" + owner, folder.toString()));
            if (!changed.succeeded()) {
                throw new StoreFailure(
                        "The owner of " + folder + " can't be changed: " + changed.output(), "Remove that folder.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
