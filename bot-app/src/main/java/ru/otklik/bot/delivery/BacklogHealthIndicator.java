package ru.otklik.bot.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;

/** Whether messages reach residents in time, as component {@code backlog}. Being late is a {@code WARNING}: the whole stays up. */
@Component("backlogHealthIndicator")
final class BacklogHealthIndicator implements HealthIndicator {
    private static final Status WARNING = new Status("WARNING", "messages wait too long");

    private final Backlog backlog;

    BacklogHealthIndicator(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        var behind = backlog.behind();
        return Health.status(behind.pages() == 0 ? Status.UP : WARNING)
                .withDetail("pagesBehind", behind.pages())
                .withDetail("oldest", behind.oldest().toString())
                .withDetail("worst", behind.worst().stream().map(PageId::value).toList())
                .build();
    }
}
