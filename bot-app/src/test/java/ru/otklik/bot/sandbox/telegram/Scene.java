package ru.otklik.bot.sandbox.telegram;

import java.util.Map;
import ru.otklik.bot.sandbox.Line;
import tools.jackson.databind.JsonNode;

/** One page with its bot, and Anna who has already written to it. */
final class Scene {
    private final TelegramMessenger messenger;
    private final String page;
    final BotCaller bot;
    final long chat;
    /** The id of Anna's first message. */
    final long first;

    Scene(int port, TelegramMessenger messenger, String page) {
        this.messenger = messenger;
        this.page = page;
        bot = new BotCaller(port, "700001:page_" + page);
        messenger.text(page, "anna", "Добрый день", null);
        JsonNode message = updates().path(0).path("message");
        chat = message.path("chat").path("id").longValue();
        first = message.path("message_id").longValue();
        confirm();
    }

    /** Updates that wait, unconfirmed. */
    JsonNode updates() {
        return bot.get("getUpdates", Map.of()).result();
    }

    /** The only update that waits. */
    JsonNode update() {
        JsonNode updates = updates();
        if (updates.size() != 1) {
            throw new AssertionError("one update expected: " + updates);
        }
        return updates.path(0);
    }

    void confirm() {
        bot.get("getUpdates", Map.of("offset", -1));
        bot.get(
                "getUpdates",
                Map.of("offset", updates().path(0).path("update_id").longValue() + 1));
    }

    /** Calls with the chat's id put into a JSON body, whose quotes may be single. */
    BotCaller.Reply call(String method, String fields) {
        return bot.json(method, ("{'chat_id': " + chat + ", " + fields + "}").replace('\'', '"'));
    }

    Line last() {
        return messenger.messages(page, "anna").getLast();
    }
}
