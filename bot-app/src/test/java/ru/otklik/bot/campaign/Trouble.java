package ru.otklik.bot.campaign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of faults; those of messengers have a name in the control API and what goes with it. */
enum Trouble {
    NODE_KILLED("node: kill -9", null, 0),
    NODE_RESTARTED("node: SIGTERM, rolling", null, 0),
    POSTGRES_STOPPED("PostgreSQL: stopped", null, 0),
    POSTGRES_CRASHED("PostgreSQL: crashed", null, 0),
    REDIS_STOPPED("Redis: stopped", null, 0),
    REDIS_KILLED("Redis: kill -9", null, 0),
    REDIS_WIPED("Redis: FLUSHALL", null, 0),
    DROPPED_BEFORE("messenger: drops the call", "drop-before", 0),
    DROPPED_AFTER("messenger: takes it, drops the answer", "drop-after", 0),
    BROKEN("messenger: 500", "status", 500),
    LIMITED("messenger: 429 / error 6", "limit", 2),
    SLOW("messenger: answers late", "delay", 2_500);

    private final String title;
    private final @Nullable String kind;
    private final int value;

    Trouble(String title, @Nullable String kind, int value) {
        this.title = title;
        this.kind = kind;
        this.value = value;
    }

    String title() {
        return title;
    }

    /** Its name in the control API; empty if it is none of a messenger. */
    Optional<String> kind() {
        return Optional.ofNullable(kind);
    }

    int value() {
        return value;
    }
}
