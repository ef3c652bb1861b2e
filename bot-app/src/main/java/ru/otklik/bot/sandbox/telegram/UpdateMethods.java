package ru.otklik.bot.sandbox.telegram;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a bot gets its updates by asking. */
final class UpdateMethods implements MethodFamily {
    private static final String WEBHOOK_ACTIVE =
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";

    @Override
    public Map<String, Method> methods() {
        return Map.of("getUpdates", new Method(Method.Kind.WAITING, UpdateMethods::getUpdates));
    }

    private static JsonNode getUpdates(Bot bot, Params params) {
        if (bot.webhook() != null) {
            throw Refusal.of(409, WEBHOOK_ACTIVE);
        }
        allow(bot, params);
        long limit = Math.clamp(params.integer("limit", Limits.UPDATES), 1, Limits.UPDATES);
        long timeout = Math.clamp(params.integer("timeout", 0), 0, Limits.LONGEST_POLL.toSeconds());
        long offset = params.integer("offset", 0);
        bot.change(() -> {
            bot.updates().confirm(offset);
            return null;
        });
        ArrayNode updates = JsonNodeFactory.instance.arrayNode();
        bot.updates().poll((int) limit, Duration.ofSeconds(timeout)).forEach(updates::add);
        return updates;
    }

    /** Remembers {@code allowed_updates} if they are given. */
    static void allow(Bot bot, Params params) {
        @Nullable JsonNode wanted = params.json("allowed_updates");
        if (wanted == null) {
            return;
        }
        if (!wanted.isArray()) {
            throw Refusal.badRequest("can't parse allowed updates: Array expected");
        }
        Set<String> kinds = new LinkedHashSet<>();
        for (JsonNode kind : wanted) {
            if (!kind.isString()) {
                throw Refusal.badRequest("can't parse allowed updates: String expected");
            }
            kinds.add(kind.stringValue());
        }
        bot.updates().allow(kinds);
    }
}
