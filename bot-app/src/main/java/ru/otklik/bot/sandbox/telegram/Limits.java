package ru.otklik.bot.sandbox.telegram;

import java.time.Duration;

/**
 * What the Bot API bears. Sizes and lengths are those of core.telegram.org/bots/api, times those of the open server
 * (tdlib/telegram-bot-api, Client.h); the paces are ours, because Telegram publishes only "about 30 messages a second and one a second per
 * chat, short bursts tolerated".
 */
final class Limits {
    static final int TEXT = 4096;
    static final int CAPTION = 1024;
    static final int CALLBACK_ANSWER = 200;
    static final int CALLBACK_DATA_BYTES = 64;
    static final int BUTTONS = 100;
    static final int BUTTONS_IN_REPLY_KEYBOARD = 300;
    static final int BUTTON_TEXT = 256;
    static final int PLACEHOLDER = 64;
    static final int ALBUM = 10;
    static final int COMMANDS = 100;
    static final int COMMAND_DESCRIPTION = 256;

    static final long PHOTO_BYTES = 10L * 1024 * 1024;
    static final int PHOTO_SIDES = 10_000;
    static final int PHOTO_RATIO = 20;
    static final long DOWNLOAD_BYTES = 20L * 1024 * 1024;
    static final long UPLOAD_BYTES = 50L * 1024 * 1024;
    static final long REQUEST_BYTES = 128L * 1024 * 1024;

    static final int UPDATES = 100;
    static final Duration LONGEST_POLL = Duration.ofSeconds(50);
    static final Duration UPDATE_KEPT = Duration.ofDays(1);
    static final Duration CALLBACK_KEPT = Duration.ofSeconds(150);
    /** How long a press may be answered; Telegram says no number, clients stop waiting earlier. */
    static final Duration CALLBACK_ANSWERABLE = Duration.ofMinutes(15);

    static final Duration TYPING = Duration.ofSeconds(5);
    static final Duration DELETABLE = Duration.ofDays(2);

    /** Messages a second a bot may send for long, and how many it may send at once after a silence. */
    static final int BOT_PER_SECOND = 30;

    static final int BOT_BURST = 60;
    static final int CHAT_MESSAGES = 20;
    static final Duration CHAT_WINDOW = Duration.ofSeconds(10);

    /** What is kept in memory. */
    static final int SHOWN_MESSAGES = 500;

    static final long KEPT_BYTES = 256L * 1024 * 1024;
    static final int KEPT_UPDATES = 100_000;

    private Limits() {}
}
