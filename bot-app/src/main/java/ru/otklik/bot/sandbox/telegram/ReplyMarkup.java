package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What comes below a message.
 *
 * @param inline buttons of the message itself, or null
 * @param keyboard a reply keyboard to open, or null
 * @param removes whether the open reply keyboard goes away
 */
record ReplyMarkup(@Nullable JsonNode inline, @Nullable JsonNode keyboard, boolean removes) {
    static final ReplyMarkup NONE = new ReplyMarkup(null, null, false);
}
