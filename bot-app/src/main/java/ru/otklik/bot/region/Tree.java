package ru.otklik.bot.region;

import java.util.List;
import java.util.Map;

/** What a YAML or a JSON file says, where every value knows its line. */
sealed interface Tree {
    int line();

    /** @param fields by name, each with the line of its name */
    record Mapping(Map<String, Field> fields, int line) implements Tree {}

    record Field(int line, Tree value) {}

    record Items(List<Tree> items, int line) implements Tree {}

    /**
     * A text, a number, true, false; nothing at all if {@code isNull}.
     *
     * @param quoted whether it is surely meant as text
     */
    record Scalar(String text, boolean quoted, boolean isNull, int line) implements Tree {}
}
