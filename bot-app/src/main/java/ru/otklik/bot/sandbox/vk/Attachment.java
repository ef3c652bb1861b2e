package ru.otklik.bot.sandbox.vk;

import java.util.Optional;
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

    private String name() {
        return type() + json.path(type()).path("owner_id").asLong() + "_"
                + json.path(type()).path("id").asLong();
    }

    /** Whether {@code photo-1_2_key} and the like mean this one; without its key it is not accessible. */
    boolean isNamed(String name) {
        return name.equals(name() + "_" + json.path(type()).path("access_key").asString());
    }
}
