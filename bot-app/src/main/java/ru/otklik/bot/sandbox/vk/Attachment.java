package ru.otklik.bot.sandbox.vk;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that can be sent with a message.
 *
 * @param json as messages carry it: {@code {"type": …, type: {…}}}
 * @param photo the file to show, if it is a picture
 */
record Attachment(ObjectNode json, Optional<String> photo) {
    String type() {
        return json.path("type").asString();
    }

    /** Like {@code photo-1_2_key}; without its key it is not accessible. */
    String name() {
        JsonNode content = json.path(type());
        return type() + content.path("owner_id").asLong() + "_" + id() + "_"
                + content.path("access_key").asString("");
    }

    /** 0 for what has no number. */
    int id() {
        return json.path(type()).path("id").asInt(0);
    }
}
