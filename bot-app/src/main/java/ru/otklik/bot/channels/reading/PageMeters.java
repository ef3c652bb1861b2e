package ru.otklik.bot.channels.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.reading.PageState.Condition;

/** Counts this node's pages by how they are doing. */
@Component
class PageMeters {
    PageMeters(Connections connections, MeterRegistry registry) {
        for (Condition condition : Condition.values()) {
            Gauge.builder("otklik.pages", connections, all -> count(all, condition))
                    .description("Pages of this node by state")
                    .tag("state", condition.state())
                    .register(registry);
        }
    }

    private static long count(Connections connections, Condition condition) {
        return connections.readers().stream()
                .filter(reader -> reader.state().condition() == condition)
                .count();
    }
}
