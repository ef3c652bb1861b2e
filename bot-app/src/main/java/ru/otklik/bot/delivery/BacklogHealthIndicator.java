package ru.otklik.bot.delivery;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Warning;

/** Whether messages reach residents in time, as component {@code backlog}. Being late is a {@code WARNING}: the whole stays up. */
@Component("backlogHealthIndicator")
final class BacklogHealthIndicator implements HealthIndicator {
    private final Backlog backlog;

    BacklogHealthIndicator(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public Health health() {
        var behind = backlog.behind();
        return Warning.unless(behind.pages() == 0, "messages wait too long")
                .withDetail("pagesBehind", behind.pages())
                .withDetail("oldest", behind.oldest().toString())
                .withDetail("worst", behind.worst().stream().map(PageId::value).toList())
                .build();
    }
}
