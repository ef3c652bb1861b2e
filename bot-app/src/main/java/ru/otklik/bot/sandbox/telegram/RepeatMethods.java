package ru.otklik.bot.sandbox.telegram;

import java.util.List;
import java.util.Map;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Messages that a bot shows once more, in the same chat or in another one of its own. */
final class RepeatMethods implements MethodFamily {
    private static final List<String> CONTENT = List.of(
            "text",
            "entities",
            "caption",
            "caption_entities",
            "photo",
            "document",
            "video",
            "voice",
            "audio",
            "sticker",
            "location",
            "contact",
            "poll");

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "copyMessage", new Method(Method.Kind.SHOWING, RepeatMethods::copyMessage),
                "forwardMessage", new Method(Method.Kind.SHOWING, RepeatMethods::forwardMessage));
    }

    /** Gives the new message's id alone. */
    private static JsonNode copyMessage(Bot bot, Params params) {
        Message source = source(bot, params, "message to copy not found");
        Formatted caption = Texts.caption(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message copy = Outbox.begin(bot, chat, params);
        take(source, copy);
        if (params.has("caption") && source.hasMedia()) {
            copy.json().remove("caption_entities");
            Texts.put(copy.json(), "caption", "caption_entities", caption);
        }
        Outbox.post(bot, chat, copy, markup);
        return JsonNodeFactory.instance.objectNode().put("message_id", copy.id());
    }

    private static JsonNode forwardMessage(Bot bot, Params params) {
        Message source = source(bot, params, "message to forward not found");
        Chat chat = Targets.writable(bot, params);
        bot.pace().spend(chat.resident().id(), 1);
        Message forwarded = Outbox.begin(bot, chat, new Outbox.Quote(null));
        ObjectNode origin = forwarded.json().putObject("forward_origin").put("type", "user");
        origin.set("sender_user", source.json().path("from"));
        origin.put("date", source.json().path("date").longValue());
        take(source, forwarded);
        return Outbox.post(bot, chat, forwarded, ReplyMarkup.NONE);
    }

    private static Message source(Bot bot, Params params, String otherwise) {
        if (!params.has("from_chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        if (!params.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        return Targets.known(bot, new Params().put("chat_id", params.text("from_chat_id")))
                .message(params.integer("message_id", 0))
                .orElseThrow(() -> Refusal.badRequest(otherwise));
    }

    private static void take(Message from, Message to) {
        for (String field : CONTENT) {
            if (from.json().has(field)) {
                to.json().set(field, from.json().path(field).deepCopy());
            }
        }
    }
}
