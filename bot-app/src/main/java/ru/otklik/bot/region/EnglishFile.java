package ru.otklik.bot.region;

import java.util.LinkedHashMap;
import java.util.Map;
import ru.otklik.dialogs.words.Glossary;

/** Reads {@code english.yml}, which a region may leave out: what English words mean. */
final class EnglishFile {
    static final String NAME = "english.yml";

    private EnglishFile() {}

    /** What was sound in it. */
    static Glossary read(ConfigFolder folder) {
        return folder.has(NAME)
                ? Fields.of(folder, NAME).map(EnglishFile::read).orElse(Glossary.EMPTY)
                : Glossary.EMPTY;
    }

    private static Glossary read(Fields file) {
        Map<String, String> words = new LinkedHashMap<>();
        file.textsByName("words").forEach((english, russian) -> {
            if (!Glossary.isPhrase(english)) {
                file.mistake("words", "«%s» — не английские слова", english);
            } else if (russian.size() != 1) {
                file.mistake("words", "у «%s» должен быть один перевод", english);
            } else {
                words.put(english, russian.getFirst().text());
            }
        });
        file.nothingElse();
        return new Glossary(words);
    }
}
