package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Texts and places that a bot sends. */
final class SendMethods implements MethodFamily {
    @Override
    public Map<String, Method> methods() {
        return Map.of("sendMessage", new Method(Method.Kind.SHOWING, SendMethods::sendMessage));
    }

    private static JsonNode sendMessage(Bot bot, Params params) {
        Formatted text = Texts.message(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message message = Outbox.begin(bot, chat, params, 1);
        message.json().put("text", text.text());
        if (!text.entities().isEmpty()) {
            message.json().set("entities", text.entities());
        }
        return Outbox.post(bot, chat, message, markup);
    }
}
