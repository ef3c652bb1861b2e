package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a bot does with messages besides sending and changing them; checked, and not shown. */
final class ReactionMethods implements MethodFamily {
    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "setMessageReaction", new Method(Method.Kind.PLAIN, ReactionMethods::setMessageReaction),
                "pinChatMessage",
                        new Method(Method.Kind.PLAIN, (bot, params) -> found(bot, params, "message to pin not found")),
                "unpinChatMessage", new Method(Method.Kind.PLAIN, ReactionMethods::unpinChatMessage),
                "unpinAllChatMessages", new Method(Method.Kind.PLAIN, ReactionMethods::unpinAllChatMessages));
    }

    /** A bot may set one reaction at most, an emoji's. */
    private static JsonNode setMessageReaction(Bot bot, Params params) {
        @Nullable JsonNode reaction = params.json("reaction");
        if (reaction != null) {
            if (!reaction.isArray()) {
                throw Refusal.badRequest("can't parse reaction types: expected an Array");
            }
            if (reaction.size() > 1) {
                throw Refusal.badRequest("REACTIONS_TOO_MANY");
            }
            for (JsonNode one : reaction) {
                String type = one.path("type").asString("");
                if (!type.equals("emoji") && !type.equals("custom_emoji")) {
                    throw Refusal.badRequest("can't parse reaction types: unsupported type");
                }
                if (type.equals("custom_emoji")
                        || one.path("emoji").asString("").isEmpty()) {
                    throw Refusal.badRequest("REACTION_INVALID");
                }
            }
        }
        return found(bot, params, "message to react not found");
    }

    private static JsonNode unpinChatMessage(Bot bot, Params params) {
        if (params.has("message_id")) {
            return found(bot, params, "message to unpin not found");
        }
        return unpinAllChatMessages(bot, params);
    }

    private static JsonNode unpinAllChatMessages(Bot bot, Params params) {
        Targets.known(bot, params);
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static JsonNode found(Bot bot, Params params, String otherwise) {
        Chat chat = Targets.known(bot, params);
        if (!params.has("message_id")) {
            throw Refusal.badRequest("message identifier is not specified");
        }
        if (chat.message(params.integer("message_id", 0)).isEmpty()) {
            throw Refusal.badRequest(otherwise);
        }
        return JsonNodeFactory.instance.booleanNode(true);
    }
}
