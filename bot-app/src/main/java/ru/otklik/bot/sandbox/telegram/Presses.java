package ru.otklik.bot.sandbox.telegram;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Presses of inline buttons that still may be answered. Guarded by the bot's lock. */
final class Presses {
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Press> open = new LinkedHashMap<>();
    private final Map<String, Press> fresh = new LinkedHashMap<>();

    /** @param message the id of the message whose button was pressed */
    record Press(Chat chat, int message, Instant until) {}

    Presses(Clock clock) {
        this.clock = clock;
    }

    /** The id of the new callback query. */
    String open(Chat chat, int message) {
        String id = Long.toString(1_000_000_000_000_000_000L + random.nextLong(8_000_000_000_000_000_000L));
        Press press = new Press(chat, message, clock.instant().plus(Limits.CALLBACK_ANSWERABLE));
        fresh.put(id, press);
        open.put(id, press);
        if (open.size() > KEPT) {
            open.remove(open.keySet().iterator().next());
        }
        return id;
    }

    /** Those that aren't written down yet. */
    Map<String, Press> fresh() {
        return fresh;
    }

    void restore(String id, Press press) {
        open.put(id, press);
    }

    /** The press with this id, unless it is too old. A press may be answered again. */
    Optional<Press> find(String id) {
        return Optional.ofNullable(open.get(id)).filter(p -> clock.instant().isBefore(p.until));
    }
}
