package ru.otklik.bot.sandbox.telegram;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A text after its marks have been read. Lengths and offsets count UTF-16 code units. */
record Formatted(String text, ArrayNode entities) {
    static Formatted plain(String text) {
        return new Formatted(text, JsonNodeFactory.instance.arrayNode());
    }
}
