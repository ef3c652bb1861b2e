package ru.otklik.bot.region;

import java.util.Map;

/**
 * On which lines of the region's files things are said.
 *
 * @param lines by file, by what is said: an id, a text's key, a day, a field's name
 */
public record Origins(Map<String, Map<String, Integer>> lines) {
    public Origins {
        lines = Map.copyOf(lines);
    }

    /** As it may be shown («topics.yml:412»); the file alone if the line isn't known. */
    public String of(String file, String said) {
        Integer line = lines.getOrDefault(file, Map.of()).get(said);
        return line == null ? file : file + ":" + line;
    }
}
