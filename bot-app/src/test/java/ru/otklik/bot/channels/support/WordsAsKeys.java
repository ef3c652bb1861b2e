package ru.otklik.bot.channels.support;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.conversation.TextKey;
import ru.otklik.dialogs.conversation.Texts;

/** A language in which every text is its own name: for tests that read no words. */
public final class WordsAsKeys {
    private WordsAsKeys() {}

    public static Languages languages() {
        return new Languages(Map.of(Languages.USUAL, texts()));
    }

    private static Texts texts() {
        Map<String, String> texts =
                new HashMap<>(Stream.of(TextKey.values()).collect(Collectors.toMap(TextKey::path, TextKey::name)));
        texts.put(TextKey.DAY_WEEKDAYS.path(), "пн|вт|ср|чт|пт|сб|вс");
        texts.put(TextKey.DAY_MONTHS.path(), "янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек");
        return new Texts(texts, Map.of());
    }
}
