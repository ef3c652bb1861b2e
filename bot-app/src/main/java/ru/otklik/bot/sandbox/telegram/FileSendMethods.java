package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import java.util.function.Function;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Videos, voice messages and stickers that a bot sends. */
final class FileSendMethods implements MethodFamily {
    private static final int STICKER_SIDE = 512;

    private final Attachments attachments;

    FileSendMethods(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "sendVideo",
                        new Method(
                                Method.Kind.SHOWING,
                                (bot, params) ->
                                        send(bot, params, "video", Files.Kind.VIDEO, file -> video(file, params))),
                "sendVoice",
                        new Method(
                                Method.Kind.SHOWING,
                                (bot, params) -> send(
                                        bot, params, "voice", Files.Kind.VOICE, file -> timed(plain(file), params))),
                "sendSticker",
                        new Method(
                                Method.Kind.SHOWING,
                                (bot, params) -> send(
                                        bot, params, "sticker", Files.Kind.STICKER, file -> sticker(file, params))));
    }

    /** A sticker has no caption. */
    private JsonNode send(
            Bot bot, Params params, String type, Files.Kind kind, Function<Files.Stored, ObjectNode> describe) {
        Formatted caption = type.equals("sticker") ? null : Texts.caption(params);
        Attachments.Checked<ObjectNode> content = attachments.file(params, type, params.text(type), kind, describe);
        number(params, "duration");
        ReplyMarkup markup = Keyboards.read(params);
        Chat chat = Targets.writable(bot, params);
        Message message = Outbox.begin(bot, chat, params);
        message.json().set(type, content.keep());
        if (caption != null) {
            Texts.put(message.json(), "caption", "caption_entities", caption);
        }
        return Outbox.post(bot, chat, message, markup);
    }

    private static ObjectNode plain(Files.Stored file) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", file.id())
                .put("file_unique_id", file.uniqueId())
                .put("file_size", file.size())
                .put("mime_type", file.content().contentType());
    }

    private static ObjectNode timed(ObjectNode json, Params params) {
        return json.put("duration", number(params, "duration"));
    }

    private static ObjectNode video(Files.Stored file, Params params) {
        return timed(plain(file), params)
                .put("file_name", file.content().fileName())
                .put("width", number(params, "width"))
                .put("height", number(params, "height"));
    }

    private static ObjectNode sticker(Files.Stored file, Params params) {
        ObjectNode json = plain(file);
        json.remove("mime_type");
        json.put("type", "regular").put("width", STICKER_SIDE).put("height", STICKER_SIDE);
        if (params.has("emoji")) {
            json.put("emoji", params.text("emoji"));
        }
        return json.put("is_animated", false).put("is_video", false);
    }

    private static long number(Params params, String name) {
        long value = params.integer(name, 0);
        if (value < 0) {
            throw Refusal.badRequest("parameter \"" + name + "\" must not be negative");
        }
        return value;
    }
}
