package ru.otklik.bot.region;

import java.nio.file.Path;
import java.util.List;

/** The region's files have mistakes; the application must not start with them. */
final class RegionRefused extends RuntimeException {
    private final Path folder;
    private final List<Mistake> mistakes;

    RegionRefused(Path folder, List<Mistake> mistakes) {
        super("mistakes in %s: %s".formatted(folder, mistakes));
        this.folder = folder;
        this.mistakes = List.copyOf(mistakes);
    }

    Path folder() {
        return folder;
    }

    /** All of them, by file and line. */
    List<Mistake> mistakes() {
        return mistakes;
    }
}
