package ru.otklik.bot.sandbox.telegram;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a bot says and learns of itself and of its chats. Settings are remembered and given back, nothing more. */
final class ProfileMethods implements MethodFamily {
    private static final Map<String, String> WORDS = Map.of(
            "Name", "name",
            "Description", "description",
            "ShortDescription", "short_description");

    @Override
    public Map<String, Method> methods() {
        Map<String, Method> methods = new HashMap<>();
        plain(methods, "getMe", (bot, params) -> getMe(bot));
        plain(methods, "getChat", ProfileMethods::getChat);
        plain(methods, "getUserProfilePhotos", ProfileMethods::getUserProfilePhotos);
        plain(methods, "setChatMenuButton", ProfileMethods::setChatMenuButton);
        plain(methods, "getChatMenuButton", ProfileMethods::getChatMenuButton);
        plain(methods, "logOut", (bot, params) -> JsonNodeFactory.instance.booleanNode(true));
        plain(methods, "close", (bot, params) -> JsonNodeFactory.instance.booleanNode(true));
        WORDS.forEach((method, field) -> {
            plain(methods, "setMy" + method, (bot, params) -> {
                bot.remember(field, JsonNodeFactory.instance.stringNode(params.text(field)));
                return JsonNodeFactory.instance.booleanNode(true);
            });
            plain(
                    methods,
                    "getMy" + method,
                    (bot, params) -> JsonNodeFactory.instance
                            .objectNode()
                            .put(
                                    field,
                                    bot.remembered(field)
                                            .map(JsonNode::asString)
                                            .orElse("")));
        });
        return methods;
    }

    private static void plain(Map<String, Method> methods, String name, Method.Body body) {
        methods.put(name, new Method(Method.Kind.PLAIN, body));
    }

    private static JsonNode getMe(Bot bot) {
        return bot.asUser()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    /** Residents here have no photo of themselves. */
    private static JsonNode getUserProfilePhotos(Bot bot, Params params) {
        if (!params.has("user_id")) {
            throw Refusal.badRequest("invalid user_id specified");
        }
        long limit = params.integer("limit", Limits.UPDATES);
        if (params.integer("offset", 0) < 0 || limit < 1 || limit > Limits.UPDATES) {
            throw Refusal.badRequest("parameter \"limit\" must be from 1 to " + Limits.UPDATES);
        }
        if (bot.chat(params.integer("user_id", 0)).isEmpty()) {
            throw Refusal.badRequest("user not found");
        }
        var photos = JsonNodeFactory.instance.objectNode().put("total_count", 0);
        photos.putArray("photos");
        return photos;
    }

    private static JsonNode getChat(Bot bot, Params params) {
        var chat = Targets.known(bot, params).resident().asChat();
        chat.put("accent_color_id", 0).put("max_reaction_count", 11);
        chat.putObject("accepted_gift_types")
                .put("unlimited_gifts", false)
                .put("limited_gifts", false)
                .put("unique_gifts", false)
                .put("premium_subscription", false)
                .put("gifts_from_channels", false);
        return chat;
    }

    private static JsonNode setChatMenuButton(Bot bot, Params params) {
        @Nullable JsonNode button = params.json("menu_button");
        if (button != null && !button.path("type").isString()) {
            throw Refusal.badRequest("can't parse MenuButton: Can't find field \"type\"");
        }
        bot.remember(
                menuButton(params),
                button == null ? JsonNodeFactory.instance.objectNode().put("type", "default") : button);
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static JsonNode getChatMenuButton(Bot bot, Params params) {
        return bot.remembered(menuButton(params))
                .orElseGet(() -> JsonNodeFactory.instance.objectNode().put("type", "commands"));
    }

    private static String menuButton(Params params) {
        return "menu_button " + params.text("chat_id");
    }
}
