package ru.otklik.bot.commands;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ru.otklik.bot.support.Stores;

/** A terminal that an operator's commands are typed at. */
final class Console {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @return the exit code */
    int run(String... args) {
        return Commands.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** The same on the database that is there. */
    int runOn(Stores stores, String... args) {
        return runOn(stores.jdbcUrl(), args);
    }

    /** @param url of a database of the tests' user */
    int runOn(String url, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--spring.datasource.url=" + url, "--spring.datasource.username=postgres"));
        return run(all.toArray(String[]::new));
    }

    /** The same with these keys. */
    int runWith(Stores stores, String keys, String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--otklik.keys=" + keys);
        return runOn(stores, all.toArray(String[]::new));
    }

    /** A fresh key for {@code OTKLIK_KEYS}. */
    String key() {
        clear();
        run("keys", "--new");
        String key = printed().strip();
        clear();
        return key;
    }

    /** What was printed since the last {@link #clear}. */
    String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was complained of since the last {@link #clear}. */
    String wrong() {
        return err.toString(StandardCharsets.UTF_8);
    }

    void clear() {
        out.reset();
        err.reset();
    }
}
