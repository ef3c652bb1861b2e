package ru.otklik.bot.sandbox.telegram;

import tools.jackson.databind.JsonNode;

/** One method of the Bot API. */
record Method(Kind kind, Body body) {
    enum Kind {
        /** Reads or sets something. */
        PLAIN,
        /** Brings something to a resident's screen: meets the ordered faults. */
        SHOWING,
        /** May wait long, so it runs without the bot's lock. */
        WAITING
    }

    /** What it does; gives the {@code result} or throws a {@link Refusal}. */
    interface Body {
        JsonNode call(Bot bot, Params params);
    }

    boolean meetsFaults() {
        return kind == Kind.SHOWING;
    }

    JsonNode call(Bot bot, Params params) {
        return kind == Kind.WAITING ? body.call(bot, params) : bot.change(() -> body.call(bot, params));
    }
}
