package ru.otklik.bot.sandbox.vk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a community's events are sent to, for pages that don't poll. */
@Component("vkCallbackMethods")
@Profile("sandbox")
class CallbackMethods implements Methods {
    private static final int TITLE = 14;
    private static final int SECRET = 50;

    private final CallbackSender sender;

    CallbackMethods(CallbackSender sender) {
        this.sender = sender;
    }

    @Override
    public Map<String, Method> byName() {
        return Map.of(
                "groups.addCallbackServer", this::add,
                "groups.editCallbackServer", this::edit,
                "groups.deleteCallbackServer", CallbackMethods::delete,
                "groups.getCallbackServers", CallbackMethods::get,
                "groups.getCallbackConfirmationCode", CallbackMethods::code,
                "groups.getCallbackSettings", CallbackMethods::settings,
                "groups.setCallbackSettings", CallbackMethods::change);
    }

    private JsonNode add(Call call) {
        call.requireOwnGroup();
        Callbacks callbacks = call.community().callbacks();
        URI url = url(call.params());
        String title = text(call.params(), "title", TITLE);
        CallbackServer server = new CallbackServer(callbacks.nextId(), url, title, secret(call.params()));
        callbacks.add(server);
        confirm(call, server);
        return Methods.object().put("server_id", server.id());
    }

    private JsonNode edit(Call call) {
        call.requireOwnGroup();
        CallbackServer server = server(call);
        server.change(url(call.params()), text(call.params(), "title", TITLE), secret(call.params()));
        confirm(call, server);
        return Methods.yes();
    }

    private void confirm(Call call, CallbackServer server) {
        call.community().callbacks().knownAs(call.base());
        sender.confirm(call.community(), server);
    }

    private static JsonNode delete(Call call) {
        call.requireOwnGroup();
        call.community().callbacks().remove(server(call));
        return Methods.yes();
    }

    private static JsonNode get(Call call) {
        call.requireOwnGroup();
        List<Long> wanted = call.params().numbers("server_ids", 10);
        List<ObjectNode> servers = call.community().callbacks().all().stream()
                .filter(server -> wanted.isEmpty() || wanted.contains((long) server.id()))
                .map(CallbackServer::json)
                .toList();
        ObjectNode answer = Methods.object().put("count", servers.size());
        ArrayNode items = answer.putArray("items");
        servers.forEach(items::add);
        return answer;
    }

    private static JsonNode code(Call call) {
        call.requireOwnGroup();
        return Methods.object().put("code", call.community().callbacks().code());
    }

    private static JsonNode settings(Call call) {
        call.requireOwnGroup();
        return server(call).types().json();
    }

    private static JsonNode change(Call call) {
        call.requireOwnGroup();
        server(call).types().change(call.params());
        return Methods.yes();
    }

    private static CallbackServer server(Call call) {
        return call.community().callbacks().server(call.params().requiredNumber("server_id"));
    }

    private static String secret(Params params) {
        return params.has("secret_key") ? text(params, "secret_key", SECRET) : "";
    }

    private static String text(Params params, String name, int most) {
        String text = params.requiredText(name);
        if (text.codePointCount(0, text.length()) > most) {
            throw ApiError.parameter(name + " should be at most " + most + " letters length");
        }
        return text;
    }

    private static URI url(Params params) {
        try {
            URI url = URI.create(params.requiredText("url"));
            if (Set.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // Refused below.
        }
        throw ApiError.parameter("url should be a valid URL");
    }
}
