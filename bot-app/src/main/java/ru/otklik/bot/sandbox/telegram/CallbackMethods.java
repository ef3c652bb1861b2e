package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The answer to a pressed button. */
final class CallbackMethods implements MethodFamily {
    @Override
    public Map<String, Method> methods() {
        return Map.of("answerCallbackQuery", new Method(Method.Kind.SHOWING, CallbackMethods::answerCallbackQuery));
    }

    private static JsonNode answerCallbackQuery(Bot bot, Params params) {
        Presses.Press press = bot.presses()
                .find(params.text("callback_query_id"))
                .orElseThrow(() ->
                        Refusal.badRequest("query is too old and response timeout expired or query ID is invalid"));
        String text = params.text("text");
        if (text.length() > Limits.CALLBACK_ANSWER) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        params.flag("show_alert");
        press.chat().message(press.message()).ifPresent(message -> {
            message.notice(text.isEmpty() ? null : text);
            press.chat().changed(message);
            bot.touch(press.chat());
        });
        return JsonNodeFactory.instance.booleanNode(true);
    }
}
