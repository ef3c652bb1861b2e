package ru.otklik.bot.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the bot says: one file for each language, {@code texts/<language>.yml}; Russian is always there. */
final class TextsFiles {
    static final String FOLDER = "texts";
    private static final String USUAL = "ru";
    private static final String ENDING = ".yml";

    private final ConfigFolder folder;

    TextsFiles(ConfigFolder folder) {
        this.folder = folder;
    }

    static String file(String language) {
        return FOLDER + "/" + language + ENDING;
    }

    /** By language, Russian first. */
    Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        texts.put(USUAL, read(USUAL));
        for (String name : languages()) {
            texts.computeIfAbsent(name, this::read);
        }
        return texts;
    }

    private Map<String, String> read(String language) {
        return Fields.of(folder, file(language)).map(Fields::flat).orElse(Map.of());
    }

    private List<String> languages() {
        return folder.filesIn(FOLDER).stream()
                .filter(name -> name.matches("[a-z]{2}\\.yml"))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .toList();
    }
}
