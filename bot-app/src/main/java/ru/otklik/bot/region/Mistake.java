package ru.otklik.bot.region;

import java.util.Comparator;

/**
 * What is wrong with the region's files, for the person who edits them.
 *
 * @param file within the region's folder
 * @param line from 1; 0 if the whole file is meant
 * @param reason in Russian, as its reader edits Russian files
 */
record Mistake(String file, int line, String reason) implements Comparable<Mistake> {
    private static final Comparator<Mistake> IN_ORDER =
            Comparator.comparing(Mistake::file).thenComparing(Mistake::line).thenComparing(Mistake::reason);

    @Override
    public int compareTo(Mistake other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, reason) : "%s:%d: %s".formatted(file, line, reason);
    }
}
