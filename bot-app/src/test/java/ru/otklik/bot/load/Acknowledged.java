package ru.otklik.bot.load;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.HistogramSnapshot;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.sandbox.Brought;

/**
 * What the emulated messengers waited for the answer to what they brought, in the last minute: until the update was stored.
 *
 * @param p50 milliseconds
 */
record Acknowledged(double p50, double p99, double max) {
    /** Null if nothing was brought. */
    static @Nullable Acknowledged lately() {
        Timer timer = Metrics.globalRegistry.find(Brought.METRIC).timer();
        if (timer == null || timer.count() == 0) {
            return null;
        }
        HistogramSnapshot seen = timer.takeSnapshot();
        return new Acknowledged(at(seen, 0.5), at(seen, 0.99), seen.max(TimeUnit.MILLISECONDS));
    }

    private static double at(HistogramSnapshot seen, double percentile) {
        return Arrays.stream(seen.percentileValues())
                .filter(value -> value.percentile() == percentile)
                .mapToDouble(value -> value.value(TimeUnit.MILLISECONDS))
                .findFirst()
                .orElse(Double.NaN);
    }
}
