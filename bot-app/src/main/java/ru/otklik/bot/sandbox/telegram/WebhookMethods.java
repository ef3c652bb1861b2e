package ru.otklik.bot.sandbox.telegram;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a bot's updates are to be brought. */
final class WebhookMethods implements MethodFamily {
    private static final Set<Integer> PORTS = Set.of(80, 88, 443, 8443);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int MOST_CONNECTIONS = 100;
    private static final int CONNECTIONS = 40;

    private final Methods methods;

    WebhookMethods(Methods methods) {
        this.methods = methods;
    }

    @Override
    public Map<String, Method> methods() {
        return Map.of(
                "setWebhook", new Method(Method.Kind.PLAIN, this::setWebhook),
                "deleteWebhook", new Method(Method.Kind.PLAIN, this::deleteWebhook),
                "getWebhookInfo", new Method(Method.Kind.PLAIN, (bot, params) -> info(bot)));
    }

    private JsonNode setWebhook(Bot bot, Params params) {
        if (!params.has("url")) {
            return deleteWebhook(bot, params);
        }
        int connections = (int) Math.clamp(params.integer("max_connections", CONNECTIONS), 1, MOST_CONNECTIONS);
        Webhook.Address address = new Webhook.Address(url(params.text("url")), secret(params), connections);
        UpdateMethods.allow(bot, params);
        drop(bot, params);
        bot.updates().end(Refusal.of(409, "Conflict: terminated by setWebhook request"));
        bot.webhook(new Webhook(bot, methods, address));
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private JsonNode deleteWebhook(Bot bot, Params params) {
        drop(bot, params);
        bot.webhook(null);
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private static void drop(Bot bot, Params params) {
        if (params.flag("drop_pending_updates")) {
            bot.updates().clear();
        }
    }

    /** Telegram wants HTTPS on one of four ports; this machine's own addresses are allowed besides. */
    private static URI url(String text) {
        URI url;
        try {
            url = URI.create(text.contains("://") ? text : "https://" + text);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest("bad webhook: invalid URL specified");
        }
        String host = url.getHost();
        if (host == null) {
            throw Refusal.badRequest("bad webhook: URL host is empty");
        }
        if (THIS_MACHINE.contains(host)) {
            return url;
        }
        if (!"https".equalsIgnoreCase(url.getScheme())) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (url.getPort() >= 0 && !PORTS.contains(url.getPort())) {
            throw Refusal.badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443");
        }
        return url;
    }

    private static String secret(Params params) {
        String secret = params.text("secret_token");
        if (secret.length() > 256) {
            throw Refusal.badRequest("secret token is too long");
        }
        if (!secret.matches("[A-Za-z0-9_-]*")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        return secret;
    }

    private static JsonNode info(Bot bot) {
        @Nullable Webhook webhook = bot.webhook();
        ObjectNode info = JsonNodeFactory.instance.objectNode();
        info.put("url", webhook == null ? "" : webhook.address().url().toString());
        info.put("has_custom_certificate", false);
        info.put("pending_update_count", bot.updates().size());
        if (webhook != null) {
            info.put("max_connections", webhook.address().maxConnections());
            Webhook.Failure failure = webhook.lastFailure();
            if (failure != null) {
                info.put("last_error_date", failure.at()).put("last_error_message", failure.reason());
            }
        }
        Set<String> allowed = bot.updates().allowed();
        if (!allowed.isEmpty()) {
            allowed.forEach(info.putArray("allowed_updates")::add);
        }
        return info;
    }
}
