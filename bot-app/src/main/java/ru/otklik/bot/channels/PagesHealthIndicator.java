package ru.otklik.bot.channels;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * How the pages are doing, as component {@code pages}. Trouble of a page is {@code WARNING}, a status that the whole's does not follow:
 * restarting the application, or sending nobody to it, mends no token and no messenger, and the other pages and the desk go on.
 */
@Component("pagesHealthIndicator")
class PagesHealthIndicator implements HealthIndicator {
    private static final Status WARNING = new Status("WARNING", "a page is in trouble or stopped");

    private final Connections connections;

    PagesHealthIndicator(Connections connections) {
        this.connections = connections;
    }

    @Override
    public Health health() {
        boolean well = connections.readers().stream().allMatch(r -> r.state().isWell());
        Health.Builder health = Health.status(well ? Status.UP : WARNING);
        connections
                .readers()
                .forEach(r -> health.withDetail(
                        r.connected().page().id().value(), r.state().details()));
        return health.build();
    }
}
