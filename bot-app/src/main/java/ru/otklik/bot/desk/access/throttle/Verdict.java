package ru.otklik.bot.desk.access.throttle;

import java.time.Duration;

/** Whether a try is looked at. */
public sealed interface Verdict {
    record Open() implements Verdict {}

    /** Not even if it were right. */
    record Wait(Duration left) implements Verdict {
        /** At least one. */
        public long seconds() {
            return Math.max(1, left.plusMillis(999).toSeconds());
        }
    }
}
