package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.telegram.text.BadMarks;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import ru.otklik.bot.sandbox.telegram.text.GivenEntities;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks the words of a call. */
final class Texts {
    private Texts() {}

    /** A message's text: required, at most {@link Limits#TEXT} after its marks have been read. */
    static Formatted message(Params params) {
        if (!params.has("text")) {
            throw Refusal.badRequest("message text is empty");
        }
        Formatted text = read(params, "text", "entities");
        if (text.text().isBlank()) {
            throw Refusal.badRequest("text must be non-empty");
        }
        if (text.text().length() > Limits.TEXT) {
            throw Refusal.badRequest("message is too long");
        }
        return text;
    }

    /** The words under a picture or a file: may be empty, at most {@link Limits#CAPTION}. */
    static Formatted caption(Params params) {
        Formatted caption = read(params, "caption", "caption_entities");
        if (caption.text().length() > Limits.CAPTION) {
            throw Refusal.badRequest("message caption is too long");
        }
        return caption;
    }

    private static Formatted read(Params params, String name, String entities) {
        try {
            @Nullable JsonNode given = params.has("parse_mode") ? null : params.json(entities);
            return given == null
                    ? Formatted.parse(params.text("parse_mode"), params.text(name))
                    : GivenEntities.check(params.text(name), given);
        } catch (BadMarks e) {
            throw Refusal.badRequest(e.description());
        }
    }

    /** Writes the words into a message; empty ones take the field away. */
    static void put(ObjectNode message, String field, String entitiesField, Formatted words) {
        message.remove(field);
        message.remove(entitiesField);
        if (!words.text().isEmpty()) {
            message.put(field, words.text());
        }
        if (!words.entities().isEmpty()) {
            message.set(entitiesField, words.entities());
        }
    }
}
