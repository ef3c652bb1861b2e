package ru.otklik.bot.channels.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts this node's pages by how they are doing. */
@Component
class PageMeters {
    private static final List<String> STATES = List.of("connecting", "alive", "standby", "troubled", "revoked");

    PageMeters(Connections connections, MeterRegistry registry) {
        for (String state : STATES) {
            Gauge.builder("otklik.pages", connections, all -> count(all, state))
                    .description("Pages of this node by state")
                    .tag("state", state)
                    .register(registry);
        }
    }

    private static long count(Connections connections, String state) {
        return connections.readers().stream()
                .filter(reader -> state.equals(reader.state().details().get("state")))
                .count();
    }
}
