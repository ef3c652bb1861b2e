package ru.otklik.bot.sandbox.telegram;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and checks {@code reply_markup}. */
final class Keyboards {
    /** Of these an inline button has exactly one. */
    private static final List<String> ACTIONS = List.of(
            "callback_data",
            "url",
            "web_app",
            "login_url",
            "switch_inline_query",
            "switch_inline_query_current_chat",
            "switch_inline_query_chosen_chat",
            "copy_text",
            "callback_game",
            "pay");

    private static final Set<String> URL_SCHEMES = Set.of("http", "https", "tg", "tel", "ton");

    private Keyboards() {}

    static ReplyMarkup read(Params params) {
        @Nullable JsonNode markup = params.json("reply_markup");
        if (markup == null) {
            return ReplyMarkup.NONE;
        }
        if (!markup.isObject()) {
            throw Refusal.badRequest("object expected as reply markup");
        }
        if (markup.has("inline_keyboard")) {
            return new ReplyMarkup(inline(markup), null, false);
        }
        if (markup.has("keyboard")) {
            return new ReplyMarkup(null, reply(markup), false);
        }
        flag(markup, "selective");
        flag(markup, "force_reply");
        return new ReplyMarkup(null, null, flag(markup, "remove_keyboard"));
    }

    private static @Nullable JsonNode inline(JsonNode markup) {
        int buttons = 0;
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        var rows = clean.putArray("inline_keyboard");
        for (JsonNode row : array(markup, "inline_keyboard")) {
            if (!row.isArray()) {
                throw Refusal.badRequest("inline keyboard row must be of type Array");
            }
            for (JsonNode button : row) {
                inlineButton(button);
                buttons++;
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        if (buttons > Limits.BUTTONS) {
            throw Refusal.badRequest("reply markup is too long");
        }
        return buttons == 0 ? null : clean;
    }

    private static void inlineButton(JsonNode button) {
        String at = "can't parse inline keyboard button: ";
        text(button, at, "InlineKeyboardButton");
        List<String> actions = ACTIONS.stream().filter(button::has).toList();
        if (actions.isEmpty()) {
            throw Refusal.badRequest(at + "Text buttons are unallowed in the inline keyboard");
        }
        if (actions.size() > 1) {
            throw Refusal.badRequest("BUTTON_TYPE_INVALID");
        }
        String action = actions.getFirst();
        JsonNode value = button.path(action);
        switch (action) {
            case "callback_data" -> callbackData(value, at);
            case "url" -> url(value, at);
            case "callback_game", "pay" -> throw Refusal.badRequest("BUTTON_TYPE_INVALID");
            default -> {}
        }
    }

    private static void callbackData(JsonNode value, String at) {
        if (!value.isString()) {
            throw Refusal.badRequest(at + "Field \"callback_data\" must be of type String");
        }
        if (value.stringValue().isEmpty()) {
            throw Refusal.badRequest(at + "Text buttons are unallowed in the inline keyboard");
        }
        if (value.stringValue().getBytes(StandardCharsets.UTF_8).length > Limits.CALLBACK_DATA_BYTES) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
    }

    private static void url(JsonNode value, String at) {
        if (!value.isString()) {
            throw Refusal.badRequest(at + "Field \"url\" must be of type String");
        }
        String url = value.stringValue();
        String scheme = url.contains("://") ? url.substring(0, url.indexOf("://")) : "";
        if (scheme.isEmpty() && !url.matches("[^\\s/]+\\.[^\\s/]+(/\\S*)?")) {
            throw Refusal.badRequest("inline keyboard button URL '%s' is invalid: Wrong HTTP URL".formatted(url));
        }
        if (!scheme.isEmpty() && !URL_SCHEMES.contains(scheme)) {
            throw Refusal.badRequest(
                    "inline keyboard button URL '%s' is invalid: Unsupported URL protocol".formatted(url));
        }
    }

    private static JsonNode reply(JsonNode markup) {
        int buttons = 0;
        for (JsonNode row : array(markup, "keyboard")) {
            if (!row.isArray()) {
                throw Refusal.badRequest("keyboard row must be of type Array");
            }
            for (JsonNode button : row) {
                replyButton(button);
                buttons++;
            }
        }
        if (buttons == 0 || buttons > Limits.BUTTONS_IN_REPLY_KEYBOARD) {
            throw Refusal.badRequest(buttons == 0 ? "REPLY_MARKUP_INVALID" : "reply markup is too long");
        }
        for (String option : List.of("resize_keyboard", "one_time_keyboard", "selective", "is_persistent")) {
            flag(markup, option);
        }
        if (markup.path("input_field_placeholder").asString("").length() > Limits.PLACEHOLDER) {
            throw Refusal.badRequest("input field placeholder is too long");
        }
        return markup;
    }

    private static void replyButton(JsonNode button) {
        if (button.isString()) {
            if (button.stringValue().isEmpty()) {
                throw Refusal.badRequest("keyboard button text must be non-empty");
            }
            return;
        }
        text(button, "can't parse keyboard button: ", "KeyboardButton");
        flag(button, "request_location");
        flag(button, "request_contact");
    }

    private static void text(JsonNode button, String at, String type) {
        if (!button.isObject()) {
            throw Refusal.badRequest(at + type + " must be an Object");
        }
        JsonNode text = button.get("text");
        if (text == null) {
            throw Refusal.badRequest(at + "Can't find field \"text\"");
        }
        if (!text.isString()) {
            throw Refusal.badRequest(at + "Field \"text\" must be of type String");
        }
        if (text.stringValue().isBlank()) {
            throw Refusal.badRequest(at + "Field \"text\" must be non-empty");
        }
    }

    private static JsonNode array(JsonNode markup, String field) {
        JsonNode rows = markup.path(field);
        if (!rows.isArray()) {
            throw Refusal.badRequest("field \"" + field + "\" must be of type Array");
        }
        return rows;
    }

    private static boolean flag(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            throw Refusal.badRequest("field \"" + field + "\" must be of type Boolean");
        }
        return value.asBoolean(false);
    }
}
