package ru.otklik.bot.personal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.otklik.bot.personal.RetentionRuns.Run;
import ru.otklik.bot.platform.Walls;
import ru.otklik.bot.region.Ageing;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RetentionRules.Kind;

/** How much is kept of what grows old, and what of it has been kept long enough. It counts and changes nothing. */
@Component
public class Overdue {
    /**
     * One kind.
     *
     * @param kept for how long
     * @param all rows that will go one day
     * @param oldest of them; null where there are none
     * @param due those that the next run lets go
     * @param last what became of it last; null if no run has come to it yet
     */
    public record Due(
            Kind kind,
            Duration kept,
            long all,
            @Nullable Instant oldest,
            long due,
            @Nullable Run last) {}

    private final List<Ageing> ageing;
    private final RetentionRuns runs;
    private final Region region;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Overdue(List<Ageing> ageing, RetentionRuns runs, Region region, JdbcClient jdbc, Clock clock) {
        this.ageing = List.copyOf(ageing);
        this.runs = runs;
        this.region = region;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every kind, in their order. Numbers alone, so they are counted beyond the walls between agencies. */
    public List<Due> now() {
        return Walls.<List<Due>, RuntimeException>outside(() -> {
            Map<Kind, Run> last = runs.last();
            return Arrays.stream(Kind.values())
                    .map(kind -> due(kind, last.get(kind)))
                    .toList();
        });
    }

    private Due due(Kind kind, @Nullable Run last) {
        List<Ageing.Count> all =
                of(kind).map(one -> one.before(jdbc, clock.instant())).toList();
        return new Due(
                kind,
                region.retention().of(kind),
                all.stream().mapToLong(Ageing.Count::rows).sum(),
                all.stream()
                        .map(Ageing.Count::oldest)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null),
                count(kind, before(kind)),
                last);
    }

    /** The time before which what is of this kind goes. */
    Instant before(Kind kind) {
        return clock.instant().minus(region.retention().of(kind));
    }

    long count(Kind kind, Instant before) {
        return of(kind).mapToLong(one -> one.before(jdbc, before).rows()).sum();
    }

    private Stream<Ageing> of(Kind kind) {
        return ageing.stream().filter(one -> one.kind() == kind);
    }
}
