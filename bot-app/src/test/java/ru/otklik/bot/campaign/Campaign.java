package ru.otklik.bot.campaign;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import ru.otklik.bot.sandbox.ChatChanged;
import ru.otklik.bot.support.RegionFolder;

/** Residents, agencies and troubles in one world, and the audit at the end. */
final class Campaign {
    private final Options options;
    private final Consumer<String> progress;
    private final Tally tally = new Tally();
    private final Map<ChatChanged, Walker> walkers = new ConcurrentHashMap<>();
    private final Map<String, Walker> byNumber = new ConcurrentHashMap<>();
    private volatile boolean troubled = true;

    /**
     * @param think the longest pause of a resident before doing something
     * @param pause between two faults of messengers
     * @param patience how long nobody may get on after the last fault before those who have not come to the end count as stuck
     * @param settings of the application
     */
    record Options(
            int residents,
            Plan plan,
            long seed,
            Duration think,
            Duration pause,
            Duration patience,
            Map<String, String> settings) {}

    /** @param progress is told every few seconds how things stand */
    Campaign(Options options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
    }

    /** @param folder for data, settings and the nodes' logs */
    Findings run(Path folder) throws InterruptedException, IOException, ExecutionException {
        progress.accept("starting two nodes, PostgreSQL, Redis and the messengers");
        try (World world = World.start(folder, options.settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                Agencies agencies = new Agencies(world.http(), world.application(), this::closed)) {
            world.messengers().listen(this::changed);
            start(world, agencies, threads);
            Future<?> report = threads.submit(() -> tell(agencies));
            try {
                trouble(world, threads);
                awaitEnd();
                return new Audit(world.stores().dataSource(), List.copyOf(walkers.values())).run(tally);
            } finally {
                report.cancel(true);
                threads.shutdownNow();
            }
        }
    }

    private void start(World world, Agencies agencies, ExecutorService threads) {
        for (int i = 0; i < options.residents(); i++) {
            RegionFolder.Page page = World.PAGES.get(i % World.PAGES.size());
            Resident resident = new Resident(page.messenger(), page.id(), "walker-" + i);
            Hand hand = new Hand(
                    world.http(), world.messengers().base(), resident.messenger(), resident.page(), resident.name());
            Random random = new Random(options.seed() * 1_000_003 + i);
            Walker[] self = new Walker[1];
            Walker walker = new Walker(resident, hand, random, options.think(), () -> troubled, number -> {
                byNumber.put(number, self[0]);
                agencies.answer(number);
            });
            self[0] = walker;
            walkers.put(new ChatChanged(resident.messenger(), resident.page(), resident.name()), walker);
            threads.execute(walker);
        }
    }

    private void changed(ChatChanged change) {
        Walker walker = walkers.get(change);
        if (walker != null) {
            walker.wake();
        }
    }

    private void closed(String number) {
        Walker walker = byNumber.get(number);
        if (walker != null) {
            walker.closedByOthers(number);
        }
    }

    private void trouble(World world, ExecutorService threads) throws InterruptedException, ExecutionException {
        MessengerTroubles messengers =
                new MessengerTroubles(world.http(), world.messengers().base(), tally, new Random(options.seed() + 1));
        Future<?> light = threads.submit(() -> {
            messengers.make(options.plan().messengers(), options.pause());
            return true;
        });
        new Troublemaker(world, tally, new Random(options.seed() + 2))
                .make(options.plan().heavy());
        light.get();
        troubled = false;
    }

    /** Until everybody is done, or nobody gets on any more. */
    private void awaitEnd() {
        AtomicInteger done = new AtomicInteger(-1);
        AtomicLong end = new AtomicLong();
        await().forever().pollInterval(Duration.ofMillis(500)).until(() -> {
            int now = walkers.values().stream().mapToInt(Walker::accepted).sum();
            if (done.getAndSet(now) != now) {
                end.set(System.nanoTime() + options.patience().toNanos());
            }
            return System.nanoTime() > end.get() || walkers.values().stream().allMatch(Walker::isFinished);
        });
    }

    private void tell(Agencies agencies) {
        long since = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(Duration.ofSeconds(10));
                Duration passed = Duration.ofNanos(System.nanoTime() - since);
                List<Walker> all = new ArrayList<>(walkers.values());
                progress.accept(
                        "%2d:%02d  faults %d (heavy %d of %d)  messages %d  reports %d  answers %d  at the end %d of %d"
                                .formatted(
                                        passed.toMinutes(),
                                        passed.toSecondsPart(),
                                        tally.all(),
                                        heavy(),
                                        options.plan().heavy().size(),
                                        all.stream().mapToInt(Walker::accepted).sum(),
                                        byNumber.size(),
                                        agencies.given(),
                                        all.stream().filter(Walker::isFinished).count(),
                                        all.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int heavy() {
        return tally.counts().entrySet().stream()
                .filter(count -> count.getKey().kind().isEmpty())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
