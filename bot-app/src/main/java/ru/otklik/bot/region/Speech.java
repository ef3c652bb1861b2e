package ru.otklik.bot.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the bot says at once in several languages. */
final class Speech {
    /** A longer message is not read by whoever is in trouble. */
    static final int LONGEST = 300;

    private Speech() {}

    /** The field's texts by language; mistakes, and that there is no Russian one, are noted. */
    static Map<String, String> byLanguage(Fields entry, String field) {
        Map<String, String> say = new LinkedHashMap<>();
        if (!entry.has(field)) {
            entry.required(field);
            return say;
        }
        entry.textsByName(field).forEach((language, texts) -> {
            if (!language.matches("[a-z]{2}")) {
                entry.mistake(field, "«%s» — не язык; пишут так: ru, en", language);
            } else if (texts.size() != 1) {
                entry.mistake(field, "на каждом языке нужен один текст");
            } else if (texts.getFirst().text().length() > LONGEST) {
                entry.mistakeAt(
                        texts.getFirst().line(),
                        "текст длиннее, чем можно: %d знаков, а можно %d",
                        texts.getFirst().text().length(),
                        LONGEST);
            } else {
                say.put(language, texts.getFirst().text());
            }
        });
        if (!say.containsKey("ru")
                && entry.textsByName(field).getOrDefault("ru", List.of()).isEmpty()) {
            entry.mistake(field, "нет текста на русском: «ru»");
        }
        return say;
    }
}
