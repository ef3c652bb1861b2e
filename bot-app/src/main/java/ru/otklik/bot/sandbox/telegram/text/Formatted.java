package ru.otklik.bot.sandbox.telegram.text;

import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A text after its marks have been read.
 *
 * @param entities Telegram's {@code MessageEntity} objects; offsets and lengths count UTF-16 code units
 */
public record Formatted(String text, ArrayNode entities) {
    static Formatted plain(String text) {
        return new Formatted(text, JsonNodeFactory.instance.arrayNode());
    }

    /**
     * Reads a text.
     *
     * @param parseMode {@code HTML}, {@code MarkdownV2} or {@code Markdown} in any case; empty for a plain text
     * @throws BadMarks if the marks are wrong or the mode is unknown
     */
    public static Formatted parse(String parseMode, String text) {
        return switch (parseMode.toLowerCase(Locale.ROOT)) {
            case "", "none" -> plain(text);
            case "html" -> HtmlMarks.read(text);
            case "markdownv2" -> MarkdownV2Marks.read(text);
            case "markdown" -> OldMarkdownMarks.read(text);
            default -> throw new BadMarks("unsupported parse_mode");
        };
    }
}
