package ru.otklik.bot.desk.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.otklik.bot.audit.Act;

/** Who has just looked at what: turning back to a card within minutes is the same look. */
@Component
final class Looks {
    private static final Duration SAME_LOOK = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final Clock clock;

    private final Map<Act, Instant> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Act, Instant> eldest) {
            return size() > MOST;
        }
    };

    Looks(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isNew(Act look) {
        Instant now = clock.instant();
        Instant before = seen.get(look);
        if (before != null && now.isBefore(before.plus(SAME_LOOK))) {
            return false;
        }
        seen.remove(look);
        seen.put(look, now);
        return true;
    }

    /** It came to nothing, so the next one is noted again. */
    synchronized void forget(Act look) {
        seen.remove(look);
    }
}
