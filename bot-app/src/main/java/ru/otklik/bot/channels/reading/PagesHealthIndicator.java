package ru.otklik.bot.channels.reading;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.Warning;

/**
 * How the pages are doing, as component {@code pages}. Trouble of a page is {@code WARNING}, a status that the whole's does not follow:
 * restarting the application, or sending nobody to it, mends no token and no messenger, and the other pages and the desk go on.
 */
@Component("pagesHealthIndicator")
class PagesHealthIndicator implements HealthIndicator {
    /** Of thousands, those in trouble come first. */
    private static final int MOST_SHOWN = 100;

    private final Connections connections;

    PagesHealthIndicator(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        List<Reader> active = connections.readers().stream()
                .filter(reader -> reader.known().isActive())
                .toList();
        boolean well = active.stream().allMatch(reader -> reader.state().isWell());
        Health.Builder health = Warning.unless(well, "a page is in trouble or stopped");
        active.stream()
                .sorted(Comparator.comparing(reader -> reader.state().isWell()))
                .limit(MOST_SHOWN)
                .forEach(reader -> health.withDetail(
                        reader.known().id().value(), reader.state().details()));
        return health.build();
    }
}
