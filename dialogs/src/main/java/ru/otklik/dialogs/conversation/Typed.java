package ru.otklik.dialogs.conversation;

import java.util.Locale;

/** Typed words in the form in which they are compared with choices and commands. */
final class Typed {
    private Typed() {}

    /** Small letters, «е» for «ё», no punctuation around: how words are compared. */
    static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace('’', '\'')
                .replaceAll("[\\s,]+", " ")
                .replaceAll("^[«\"'(]+|[.!?»\"')]+$", "")
                .strip();
    }
}
