package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import java.util.Set;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Texts and places that a bot sends, and that it is typing. */
final class SendMethods implements MethodFamily {
    private static final Set<String> ACTIONS = Set.of(
            "typing",
            "upload_photo",
            "record_video",
            "upload_video",
            "record_voice",
            "upload_voice",
            "upload_document",
            "choose_sticker",
            "find_location",
            "record_video_note",
            "upload_video_note",
            "cancel");

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "sendMessage", new Method(Method.Kind.SHOWING, SendMethods::sendMessage),
                "sendLocation", new Method(Method.Kind.SHOWING, SendMethods::sendLocation),
                "sendChatAction", new Method(Method.Kind.PLAIN, SendMethods::sendChatAction));
    }

    private static JsonNode sendMessage(Bot bot, Params params) {
        Formatted text = Texts.message(params);
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message message = Outbox.begin(bot, chat, params);
        Texts.put(message.json(), "text", "entities", text);
        return Outbox.post(bot, chat, message, markup);
    }

    private static JsonNode sendLocation(Bot bot, Params params) {
        double latitude = params.decimal("latitude");
        double longitude = params.decimal("longitude");
        if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
            throw Refusal.badRequest("wrong location specified");
        }
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message message = Outbox.begin(bot, chat, params);
        message.json().putObject("location").put("latitude", latitude).put("longitude", longitude);
        return Outbox.post(bot, chat, message, markup);
    }

    private static JsonNode sendChatAction(Bot bot, Params params) {
        Chat chat = Targets.writable(bot, params);
        String action = params.text("action");
        if (!ACTIONS.contains(action)) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        chat.typingUntil(action.equals("cancel") ? bot.now() : bot.now().plus(Limits.TYPING));
        bot.touch(chat);
        return JsonNodeFactory.instance.booleanNode(true);
    }
}
