package ru.otklik.bot.commands;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Finds the command that is named on the command line. It runs without a database, without Redis and without Spring. */
public final class Commands {
    private Commands() {}

    public static boolean areNamedBy(String[] args) {
        return args.length > 0 && args[0].equals(Evaluate.NAME);
    }

    /** @return the exit code: 0 if all went well, 2 if the files or the arguments are wrong */
    public static int run(String[] args) {
        // The terminal's own encoding may lack Russian letters.
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        return run(List.of(args), out, err);
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        try {
            new Evaluate(args.subList(1, args.size()), out).run();
            return 0;
        } catch (Refused refused) {
            refused.reasons().forEach(err::println);
            return 2;
        }
    }
}
