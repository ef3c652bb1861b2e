package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list of commands that a bot offers, for each scope and language of its own. */
final class CommandMethods implements MethodFamily {
    private static final Set<String> SCOPES = Set.of(
            "default",
            "all_private_chats",
            "all_group_chats",
            "all_chat_administrators",
            "chat",
            "chat_administrators",
            "chat_member");

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "setMyCommands", new Method(Method.Kind.PLAIN, CommandMethods::set),
                "getMyCommands", new Method(Method.Kind.PLAIN, CommandMethods::get),
                "deleteMyCommands", new Method(Method.Kind.PLAIN, CommandMethods::delete));
    }

    private static JsonNode set(Bot bot, Params params) {
        @Nullable JsonNode commands = params.json("commands");
        if (!(commands instanceof ArrayNode list)) {
            throw Refusal.badRequest("can't parse commands: Array expected");
        }
        if (list.size() > Limits.COMMANDS) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        list.forEach(CommandMethods::check);
        bot.remember(key(params), list);
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static void check(JsonNode command) {
        String name = command.path("command").asString("");
        String description = command.path("description").asString("");
        if (name.isEmpty()) {
            throw Refusal.badRequest("command must be non-empty");
        }
        if (!name.matches("/?[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        if (description.isEmpty()) {
            throw Refusal.badRequest("command description must be non-empty");
        }
        if (description.length() > Limits.COMMAND_DESCRIPTION) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private static JsonNode get(Bot bot, Params params) {
        return bot.remembered(key(params)).orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    private static JsonNode delete(Bot bot, Params params) {
        bot.remember(key(params), JsonNodeFactory.instance.arrayNode());
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static String key(Params params) {
        String at = "can't parse BotCommandScope: ";
        @Nullable JsonNode scope = params.json("scope");
        String type = scope == null ? "default" : scope.path("type").asString("");
        if (!SCOPES.contains(type)) {
            throw Refusal.badRequest(at + "Unsupported type specified");
        }
        if (scope != null && type.startsWith("chat") && !scope.has("chat_id")) {
            throw Refusal.badRequest(at + "Can't find field \"chat_id\"");
        }
        if (scope != null && type.equals("chat_member") && !scope.has("user_id")) {
            throw Refusal.badRequest(at + "Can't find field \"user_id\"");
        }
        String of = scope == null
                ? ""
                : scope.path("chat_id").asString("") + scope.path("user_id").asString("");
        return "commands " + type + " " + of + " " + params.text("language_code");
    }
}
