package ru.otklik.bot.sandbox.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How fast a bot sends. Guarded by the bot's lock. */
final class Pace {
    private final Clock clock;
    private final Map<Long, Deque<Instant>> recent = new HashMap<>();
    private double tokens = Limits.BOT_BURST;
    private Instant filled;

    Pace(Clock clock) {
        this.clock = clock;
        filled = clock.instant();
    }

    /** Counts so many messages to a chat, or refuses them all with 429. */
    void spend(long chat, int messages) {
        Instant now = clock.instant();
        Deque<Instant> chatSends = recent.computeIfAbsent(chat, c -> new ArrayDeque<>());
        while (!chatSends.isEmpty()
                && !chatSends.getFirst().plus(Limits.CHAT_WINDOW).isAfter(now)) {
            chatSends.removeFirst();
        }
        if (chatSends.size() + messages > Limits.CHAT_MESSAGES && !chatSends.isEmpty()) {
            throw Refusal.tooMany(
                    seconds(Duration.between(now, chatSends.getFirst().plus(Limits.CHAT_WINDOW))));
        }
        double gained = Duration.between(filled, now).toNanos() / 1e9 * Limits.BOT_PER_SECOND;
        tokens = Math.min(Limits.BOT_BURST, tokens + Math.max(0, gained));
        filled = now;
        if (tokens < messages) {
            throw Refusal.tooMany(1 + (int) ((messages - tokens) / Limits.BOT_PER_SECOND));
        }
        tokens -= messages;
        for (int i = 0; i < messages; i++) {
            chatSends.addLast(now);
        }
    }

    private static int seconds(Duration wait) {
        return (int) Math.max(1, Math.ceil(wait.toMillis() / 1000.0));
    }
}
