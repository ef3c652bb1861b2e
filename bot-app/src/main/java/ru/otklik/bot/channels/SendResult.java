package ru.otklik.bot.channels;

import java.time.Duration;

/** What became of one call. */
public sealed interface SendResult {
    /** @param messageId the messenger's id of the new or changed message; empty where none is made */
    record Sent(String messageId) implements SendResult {}

    /** The messenger asks to wait: not a failure, so no attempt is spent. */
    record Limited(Duration retryAfter) implements SendResult {}

    /** The messenger certainly did not do it, yet may later (no connection, server error). */
    record Failed(String reason) implements SendResult {}

    /** The request may or may not have been carried out. */
    record Uncertain(String reason) implements SendResult {}

    /** The resident does not want messages, or is gone: no attempt will help before the resident writes again. */
    record Refused(String reason) implements SendResult {}

    /** This message will never be accepted as it is. */
    record Undeliverable(String reason) implements SendResult {}

    /** The page's token is not valid any more: the page has to stop. */
    record Revoked(String reason) implements SendResult {}

    /** The chat lives on under another id. */
    record Moved(String newChat) implements SendResult {}
}
