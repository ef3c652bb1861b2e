package ru.otklik.dialogs.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/** Typed words in the form in which they are compared with choices and commands. */
final class Typed {
    private static final Pattern SPACE = Pattern.compile("[\\s,]+");
    private static final Pattern AROUND = Pattern.compile("^[«\"'(]+|[.!?»\"')]+$");

    private static final Pattern SLASH_COMMAND = Pattern.compile("/[a-z_]+(@\\w+)?");

    private Typed() {}

    /** Whether it is «/something», known or not. */
    static boolean isSlashCommand(String plain) {
        return SLASH_COMMAND.matcher(plain).matches();
    }

    /** Small letters, «е» for «ё», no punctuation around: how words are compared. */
    static String plain(String text) {
        String small = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replace('’', '\'');
        return AROUND.matcher(SPACE.matcher(small).replaceAll(" "))
                .replaceAll("")
                .strip();
    }
}
