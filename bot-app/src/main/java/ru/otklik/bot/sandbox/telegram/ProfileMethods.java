package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What a bot says of itself. */
final class ProfileMethods implements MethodFamily {
    @Override
    public Map<String, Method> methods() {
        return Map.of("getMe", new Method(Method.Kind.PLAIN, ProfileMethods::getMe));
    }

    private static JsonNode getMe(Bot bot, Params params) {
        return bot.asUser()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }
}
