package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.telegram.text.Formatted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes to messages that a bot has sent. */
final class EditMethods implements MethodFamily {
    private static final String NOT_MODIFIED =
            "message is not modified: specified new message content and reply markup are exactly the same as a current"
                    + " content and reply markup of the message";

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "editMessageText", new Method(Method.Kind.SHOWING, EditMethods::editMessageText),
                "editMessageCaption", new Method(Method.Kind.SHOWING, EditMethods::editMessageCaption),
                "editMessageReplyMarkup", new Method(Method.Kind.SHOWING, EditMethods::editMessageReplyMarkup),
                "deleteMessage", new Method(Method.Kind.PLAIN, EditMethods::deleteMessage));
    }

    private static JsonNode editMessageText(Bot bot, Params params) {
        Formatted text = Texts.message(params);
        return edit(bot, params, json -> {
            if (!json.has("text")) {
                throw Refusal.badRequest("there is no text in the message to edit");
            }
            Texts.put(json, "text", "entities", text);
        });
    }

    private static JsonNode editMessageCaption(Bot bot, Params params) {
        Formatted caption = Texts.caption(params);
        return edit(bot, params, json -> {
            if (!json.has("photo") && !json.has("document")) {
                throw Refusal.badRequest("there is no caption in the message to edit");
            }
            Texts.put(json, "caption", "caption_entities", caption);
        });
    }

    private static JsonNode editMessageReplyMarkup(Bot bot, Params params) {
        return edit(bot, params, json -> {});
    }

    /** An edit without markup takes the inline buttons away, as in Telegram. */
    private static JsonNode edit(Bot bot, Params params, Consumer<ObjectNode> change) {
        ReplyMarkup markup = Keyboards.read(params);
        if (markup.keyboard() != null || markup.removes()) {
            throw Refusal.badRequest("inline keyboard expected");
        }
        Chat chat = Targets.known(bot, params);
        Message message = target(chat, params, "message to edit not found");
        if (!message.editable()) {
            throw Refusal.badRequest("message can't be edited");
        }
        ObjectNode changed = message.json().deepCopy();
        changed.remove("reply_markup");
        @Nullable JsonNode inline = markup.inline();
        if (inline != null) {
            changed.set("reply_markup", inline);
        }
        change.accept(changed);
        if (changed.equals(message.json())) {
            throw Refusal.badRequest(NOT_MODIFIED);
        }
        bot.pace().spend(chat.resident().id(), 1);
        changed.put("edit_date", bot.now().getEpochSecond());
        message.json().removeAll();
        message.json().setAll(changed);
        chat.changed(message);
        bot.touch(chat);
        return changed;
    }

    private static JsonNode deleteMessage(Bot bot, Params params) {
        Chat chat = Targets.known(bot, params);
        Message message = target(chat, params, "message to delete not found");
        if (message.at().plus(Limits.DELETABLE).isBefore(bot.now())) {
            throw Refusal.badRequest("message can't be deleted for everyone");
        }
        chat.remove(message.id());
        bot.touch(chat);
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static Message target(Chat chat, Params params, String otherwise) {
        if (!params.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        return chat.message(params.integer("message_id", 0)).orElseThrow(() -> Refusal.badRequest(otherwise));
    }
}
