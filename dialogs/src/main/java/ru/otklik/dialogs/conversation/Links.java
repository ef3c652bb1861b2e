package ru.otklik.dialogs.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before links that a messenger's contents became: agencies read it in Russian, residents in their own language. */
public final class Links {
    private static final Pattern LABEL = Pattern.compile("(?m)^(Ссылка|Видео|Запись)(?=: https?://)");

    private Links() {}

    /** The words of a report as its resident sees them. */
    public static String labelled(String words, Texts texts) {
        return LABEL.matcher(words).replaceAll(label -> Matcher.quoteReplacement(texts.say(key(label.group()))));
    }

    private static TextKey key(String label) {
        return switch (label) {
            case "Видео" -> TextKey.LINK_VIDEO;
            case "Запись" -> TextKey.LINK_POST;
            default -> TextKey.LINK_PAGE;
        };
    }
}
