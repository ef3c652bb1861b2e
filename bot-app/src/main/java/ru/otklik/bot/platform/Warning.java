package ru.otklik.bot.platform;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Health of a component whose trouble leaves the whole up: neither starting anew nor sending nobody here would mend it. */
public final class Warning {
    private Warning() {}

    /**
     * @param well whether there is no trouble
     * @param otherwise what is wrong if not
     * @return {@code UP} or {@code WARNING}, a status that the whole's does not follow; details may be added
     */
    public static Health.Builder unless(boolean well, String otherwise) {
        return Health.status(well ? Status.UP : new Status("WARNING", otherwise));
    }
}
