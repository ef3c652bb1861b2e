package ru.otklik.bot.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts calls to messengers: by messenger, kind and result, never by page or chat. */
@Component
final class SendMeters {
    private final MeterRegistry registry;

    SendMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void sent(String messenger, Row.Kind kind, String result, long nanos) {
        Timer.builder("otklik.sends")
                .description("Calls that send something to a messenger")
                .tag("messenger", messenger)
                .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                .tag("result", result.toLowerCase(Locale.ROOT))
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
