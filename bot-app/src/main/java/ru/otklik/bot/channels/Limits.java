package ru.otklik.bot.channels;

import java.time.Duration;

/**
 * What a messenger allows.
 *
 * @param text characters (UTF-16 units) in one message
 * @param caption characters below a photo
 * @param perPage calls that sending may make for a page within {@code perPageWindow}
 * @param perChat messages a chat may get within {@code perChatWindow}
 * @param photoBytes the largest photo it takes, in bytes
 */
public record Limits(
        int text,
        int caption,
        int perPage,
        Duration perPageWindow,
        int perChat,
        Duration perChatWindow,
        long photoBytes) {}
