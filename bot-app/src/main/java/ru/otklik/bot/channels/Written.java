package ru.otklik.bot.channels;

import java.util.regex.Pattern;

/** What residents write, without what can't be seen and turns round what can. */
final class Written {
    /** Control characters but for line ends and tabs; those that overrule the direction of writing (Unicode UAX 9). */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private Written() {}

    static String clean(String text) {
        return UNSEEN.matcher(text).replaceAll("");
    }
}
