package ru.otklik.bot.rehearsals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.learning.Foresight;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.ReadRegion;
import ru.otklik.bot.region.Region;
import ru.otklik.bot.region.RegionInForce;
import ru.otklik.bot.rehearsals.Rehearsal.State;

/** Rehearsals of this node, on a thread of their own. */
@Component
class Rehearsing implements Rehearsals, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Rehearsing.class);
    private static final Duration REPORTS_OF = Duration.ofDays(30);
    private static final Duration TELLS_EVERY = Duration.ofSeconds(2);

    private final RegionInForce inForce;
    private final FiledReports reports;
    private final Foresight foresight;
    private final RehearsalRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService work = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("rehearsal").daemon().factory());
    private final ScheduledExecutorService telling = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("rehearsal-alive").daemon().factory());

    /** A page asks for it every second. */
    private volatile @Nullable Edited edited;

    private record Edited(
            long id, ConfigFiles base, @Nullable Region region) {}

    Rehearsing(
            RegionInForce inForce,
            FiledReports reports,
            Foresight foresight,
            RehearsalRows rows,
            TransactionTemplate transaction,
            Clock clock) {
        this.inForce = inForce;
        this.reports = reports;
        this.foresight = foresight;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Begun begin(Map<String, byte[]> edited, String by) {
        ConfigFiles now = inForce.files();
        ConfigFiles next = now.with(edited);
        Set<String> differing = now.differing(next);
        if (differing.isEmpty()) {
            return new Begun.NothingNew();
        }
        return switch (inForce.read(next)) {
            case ReadRegion.Bad bad -> new Begun.Mistaken(bad.mistakes());
            case ReadRegion.Good good -> begin(now, edited, differing, good.region(), by);
        };
    }

    private Begun begin(ConfigFiles now, Map<String, byte[]> edited, Set<String> differing, Region region, String by) {
        // The old one stays what it was when they were compared, whatever is put in force meanwhile.
        if (!(inForce.read(now) instanceof ReadRegion.Good(Region old))) {
            throw new IllegalStateException("the region in force can't be read");
        }
        rows.tidy();
        Instant since = clock.instant().minus(REPORTS_OF);
        List<String> losses = Losses.between(old, region, reports);
        State state = Comparison.needsClassifiers(differing) ? State.LEARNING : State.COMPARING;
        Optional<Long> id = transaction.execute(status -> {
            Optional<Long> begun = rows.begin(by, now.fingerprint(), state, since, losses, edited);
            if (begun.isEmpty()) {
                status.setRollbackOnly();
            }
            return begun;
        });
        if (id == null || id.isEmpty()) {
            return new Begun.Busy();
        }
        Future<?> running = work.submit(() -> run(id.get(), since, differing, old, region));
        tellOf(id.get(), running);
        return new Begun.Started(id.get());
    }

    /** As long as it runs; whoever ends it may have asked another node to. */
    private void tellOf(long id, Future<?> running) {
        ScheduledFuture<?>[] told = new ScheduledFuture<?>[1];
        told[0] = telling.scheduleWithFixedDelay(
                () -> {
                    try {
                        if (running.isDone() || !rows.alive(id)) {
                            running.cancel(true);
                            told[0].cancel(false);
                        }
                    } catch (RuntimeException e) {
                        log.warn("can't tell that rehearsal {} goes on: {}", id, e.toString());
                    }
                },
                TELLS_EVERY.toMillis(),
                TELLS_EVERY.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void run(long id, Instant since, Set<String> files, Region old, Region edited) {
        try {
            FiledReports.Extent extent = reports.since(since);
            boolean over =
                    new Trying(id, reports, rows, transaction).run(extent, () -> comparison(files, old, edited), files);
            if (over) {
                rows.end(id, State.DONE, "");
                log.info("rehearsal {} is done, {} reports", id, extent.count());
            }
        } catch (CancellationException e) {
            log.info("rehearsal {} was ended", id);
        } catch (RuntimeException e) {
            // The cause may quote a report.
            log.error("rehearsal {} broke off: {}", id, e.getClass().getName());
            rows.end(id, State.FAILED, "Проверка сорвалась на сбое. Начните её снова.");
        }
    }

    private Comparison comparison(Set<String> files, Region old, Region edited) {
        return Comparison.needsClassifiers(files)
                ? Comparison.of(old, edited, foresight.with(old.taxonomy()), foresight.with(edited.taxonomy()), files)
                : Comparison.ofRoutes(old, edited);
    }

    @Override
    public Optional<Rehearsal> latest() {
        rows.tidy();
        return rows.latest();
    }

    @Override
    public List<Moved> moved(long rehearsal, Pair pair, long before, int most) {
        return rows.moved(rehearsal, pair, before, most);
    }

    @Override
    public List<Count> counts(long rehearsal) {
        return rows.counts(rehearsal);
    }

    @Override
    public Optional<ConfigFiles> files(long rehearsal) {
        Map<String, byte[]> edited = rows.files(rehearsal);
        return edited.isEmpty() ? Optional.empty() : Optional.of(inForce.files().with(edited));
    }

    @Override
    public Optional<Region> edited(long rehearsal) {
        Edited known = edited;
        ConfigFiles base = inForce.files();
        if (known == null || known.id() != rehearsal || known.base() != base) {
            Region made = files(rehearsal)
                    .map(inForce::read)
                    .filter(ReadRegion.Good.class::isInstance)
                    .map(read -> ((ReadRegion.Good) read).region())
                    .orElse(null);
            known = new Edited(rehearsal, base, made);
            edited = known;
        }
        return Optional.ofNullable(known.region());
    }

    @Override
    public void cancel(long rehearsal) {
        rows.end(rehearsal, State.CANCELLED, "");
    }

    @Override
    public void close() {
        telling.shutdownNow();
        work.shutdownNow();
    }
}
