package ru.otklik.bot.sandbox.telegram;

import java.util.Optional;

/** Finds what a call speaks of: its chat and its message. */
final class Targets {
    private Targets() {}

    /** The chat to send to: one that has been started and not blocked. */
    static Chat writable(Bot bot, Params params) {
        Chat chat = known(bot, params);
        if (chat.blocked()) {
            throw Refusal.blocked();
        }
        return chat;
    }

    /** The chat that the parameter names. */
    static Chat known(Bot bot, Params params) {
        if (!params.has("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        return chat(bot, params.text("chat_id"))
                .filter(Chat::started)
                .orElseThrow(() -> Refusal.badRequest("chat not found"));
    }

    private static Optional<Chat> chat(Bot bot, String id) {
        try {
            return bot.chat(Long.parseLong(id.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
