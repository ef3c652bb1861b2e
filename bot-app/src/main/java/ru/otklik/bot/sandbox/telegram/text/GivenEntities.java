package ru.otklik.bot.sandbox.telegram.text;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Checks a list of entities that a bot gives with a plain text. */
public final class GivenEntities {
    private static final Set<String> TYPES = Set.of(
            "mention",
            "hashtag",
            "cashtag",
            "bot_command",
            "url",
            "email",
            "phone_number",
            "bold",
            "italic",
            "underline",
            "strikethrough",
            "spoiler",
            "blockquote",
            "expandable_blockquote",
            "code",
            "pre",
            "text_link",
            "text_mention",
            "custom_emoji",
            "date_time");

    private static final Map<String, String> REQUIRED =
            Map.of("text_link", "url", "text_mention", "user", "custom_emoji", "custom_emoji_id");

    private GivenEntities() {}

    /**
     * The text with these entities.
     *
     * @throws BadMarks if one of them isn't what Telegram takes
     */
    public static Formatted check(String text, JsonNode given) {
        if (!(given instanceof ArrayNode entities)) {
            throw new BadMarks("can't parse entities: Array expected");
        }
        for (JsonNode entity : entities) {
            check(text.length(), entity);
        }
        return new Formatted(text, entities);
    }

    private static void check(int textLength, JsonNode entity) {
        String type = entity.path("type").asString("");
        if (!entity.isObject() || !TYPES.contains(type)) {
            throw new BadMarks("can't parse MessageEntity: Unsupported type specified");
        }
        String required = REQUIRED.get(type);
        if (required != null && !entity.has(required)) {
            throw new BadMarks("can't parse MessageEntity: Can't find field \"" + required + "\"");
        }
        int offset = number(entity, "offset");
        int length = number(entity, "length");
        if (offset < 0) {
            throw new BadMarks("receive an entity with incorrect offset " + offset);
        }
        if (length < 0) {
            throw new BadMarks("receive an entity with incorrect length " + length);
        }
        if (offset > textLength) {
            throw new BadMarks("entity begins after the end of the text at UTF-16 offset " + offset);
        }
        if ((long) offset + length > textLength) {
            throw new BadMarks("entity beginning at UTF-16 offset " + offset
                    + " ends after the end of the text at UTF-16 offset " + ((long) offset + length));
        }
    }

    private static int number(JsonNode entity, String field) {
        JsonNode value = entity.path(field);
        if (!value.canConvertToInt()) {
            throw new BadMarks("can't parse MessageEntity: Field \"" + field + "\" must be a Number");
        }
        return value.intValue();
    }
}
