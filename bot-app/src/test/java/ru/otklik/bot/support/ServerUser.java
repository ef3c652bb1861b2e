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
    private static final int UNCHANGED = -1;
    private static final Supplier<ServerUser> CURRENT = SingletonSupplier.of(ServerUser::find);

    static ServerUser current() {
        return CURRENT.get();
    }

    private static ServerUser find() {
        var ordinary = new ServerUser(List.of(), UNCHANGED);
        var namespace = List.of("unshare", "--user");
        if (!Command.run(List.of("id", "-u")).output().strip().equals("0")) {
            // A number without a name, as in some containers, has one in a namespace: nobody.
            var named = Command.run(List.of("id", "-u", "-n")).succeeded();
            return named ? ordinary : new ServerUser(namespace, UNCHANGED).orElse(ordinary);
        }
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        return new ServerUser(namespace, 0).orElse(new ServerUser(nobody, NOBODY));
    }

    private ServerUser orElse(ServerUser other) {
        return Command.run(command("true")).succeeded() ? this : other;
    }

    List<String> command(String... line) {
        return Stream.concat(prefix.stream(), Stream.of(line)).toList();
    }

    /** Makes a folder and all in it this user's own. */
    void own(Path folder) {
        try {
            if (owner == UNCHANGED || Files.getAttribute(folder, "unix:uid").equals(owner)) {
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
