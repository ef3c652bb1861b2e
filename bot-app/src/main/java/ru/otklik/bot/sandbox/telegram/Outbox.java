package ru.otklik.bot.sandbox.telegram;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts a bot's message into the chat: what all sending methods have in common. */
final class Outbox {
    private Outbox() {}

    /** The message that a new one answers. */
    record Quote(@Nullable Message message) {}

    /** Begins a message to the chat that the call names, with what it answers, counted against the pace. */
    static Message begin(Bot bot, Chat chat, Params params) {
        Quote quote = quoted(chat, params);
        bot.pace().spend(chat.resident().id(), 1);
        return begin(bot, chat, quote);
    }

    static Message begin(Bot bot, Chat chat, Quote quote) {
        Message message = bot.newMessage(chat, true);
        @Nullable Message quoted = quote.message;
        if (quoted != null) {
            message.json().set("reply_to_message", quote(quoted));
        }
        return message;
    }

    /** A message as it stands inside another one that answers it: without what it answers itself. */
    static ObjectNode quote(Message quoted) {
        ObjectNode copy = quoted.json().deepCopy();
        copy.remove("reply_to_message");
        return copy;
    }

    /** Shows the finished message. */
    static JsonNode post(Bot bot, Chat chat, Message message, ReplyMarkup markup) {
        JsonNode inline = markup.inline();
        if (inline != null) {
            message.json().set("reply_markup", inline);
        }
        JsonNode keyboard = markup.keyboard();
        if (keyboard != null || markup.removes()) {
            message.bringsKeyboard();
        }
        if (keyboard != null) {
            message.keyboard(keyboard);
            chat.openKeyboard(message);
        } else if (markup.removes()) {
            chat.openKeyboard(null);
        }
        chat.add(message);
        chat.typingUntil(bot.now());
        bot.touch(chat);
        return message.json().deepCopy();
    }

    /** What the call answers, by either of its two spellings. */
    static Quote quoted(Chat chat, Params params) {
        JsonNode reply = params.json("reply_parameters");
        boolean orElseNone;
        long id;
        if (reply != null) {
            if (!reply.isObject()) {
                throw Refusal.badRequest("object expected as reply parameters");
            }
            if (!reply.has("message_id")) {
                throw Refusal.badRequest("can't find field \"message_id\"");
            }
            if (!reply.path("message_id").canConvertToLong()) {
                throw Refusal.badRequest("field \"message_id\" must be a Number");
            }
            id = reply.path("message_id").longValue();
            orElseNone = reply.path("allow_sending_without_reply").asBoolean(false);
        } else if (params.has("reply_to_message_id")) {
            id = params.integer("reply_to_message_id", 0);
            orElseNone = params.flag("allow_sending_without_reply");
        } else {
            return new Quote(null);
        }
        if (id == 0) {
            return new Quote(null);
        }
        Message quoted = chat.message(id).orElse(null);
        if (quoted == null && !orElseNone) {
            throw Refusal.badRequest("message to be replied not found");
        }
        return new Quote(quoted);
    }
}
