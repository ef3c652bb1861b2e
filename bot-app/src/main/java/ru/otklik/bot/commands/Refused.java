package ru.otklik.bot.commands;

import java.util.List;

/** A command can't be carried out: its arguments or its files are wrong. */
final class Refused extends RuntimeException {
    private final List<String> reasons;

    Refused(List<String> reasons) {
        super(String.join("\n", reasons));
        this.reasons = List.copyOf(reasons);
    }

    Refused(String reason) {
        this(List.of(reason));
    }

    /** For whoever gave the command, in Russian, each a line. */
    List<String> reasons() {
        return reasons;
    }
}
