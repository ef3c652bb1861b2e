package ru.otklik.bot.channels.vk;

import java.util.regex.Pattern;

/**
 * Keeps words from becoming links in VK, which has no switch for it: {@code [club1|Words]} and {@code [https://vk.com/…|Words]} show other
 * words than where they lead, {@code @id1 (Words)} and {@code *id1 (Words)} too. A word joiner, which nobody sees, makes them words.
 */
final class VkMarkup {
    private static final String WORD_JOINER = "\u2060";

    private static final Pattern BRACKET = Pattern.compile("\\[(?=[^\\[\\]|\\n]+\\|)");
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\d_])([@*])(?=[A-Za-z])");

    private VkMarkup() {}

    static String plain(String words) {
        String withoutBrackets = BRACKET.matcher(words).replaceAll("[" + WORD_JOINER);
        return MENTION.matcher(withoutBrackets).replaceAll("$1" + WORD_JOINER);
    }
}
