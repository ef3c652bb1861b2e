package ru.otklik.bot.manypages;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import ru.otklik.bot.measuring.Usage;
import ru.otklik.bot.support.ApplicationProcess;
import ru.otklik.bot.support.DurableStores;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;
import ru.otklik.bot.support.SandboxSettings;
import tools.jackson.databind.json.JsonMapper;

/** {@code mvn -Ppages verify}, from the repository's root; see bot-app/README.md. */
public final class PageHarness {
    private static final Path FOLDER = Path.of("bot-app", "target", "pages");
    private static final Path RESULT = Path.of("bot-app", "target", "pages.json");
    private static final Duration CONNECT_WITHIN = Duration.ofMinutes(5);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final double MEGABYTE = 1 << 20;

    private final PageOptions options;
    private final List<RegionFolder.Page> pages;
    private final MessengersAlone messengers;
    private final DurableStores stores;
    private final JdbcClient database;

    private PageHarness(PageOptions options, MessengersAlone messengers, DurableStores stores) {
        this.options = options;
        this.pages = options.pages();
        this.messengers = messengers;
        this.stores = stores;
        this.database = JdbcClient.create(stores.dataSource());
    }

    /** Options are system properties {@code pages.…}. Ends with 1 if a page was not polled or a message not answered. */
    public static void main(String[] args) throws IOException {
        PageOptions options = PageOptions.given();
        PageFigures figures;
        try (MessengersAlone messengers = MessengersAlone.start();
                DurableStores stores = DurableStores.start(FOLDER.resolve("stores"))) {
            figures = new PageHarness(options, messengers, stores).run();
        }
        System.out.println("\n" + figures.table(options));
        Files.writeString(
                RESULT,
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("options", options, "figures", figures)));
        System.exit(figures.complete() ? 0 : 1);
    }

    private PageFigures run() {
        int port = TestSocketUtils.findAvailableTcpPort();
        List<String> jvm = new ArrayList<>(List.of("-Dotklik.log=warn"));
        if (!options.jvm().isBlank()) {
            jvm.addAll(List.of(options.jvm().split(" +")));
        }
        try (ApplicationProcess application = new ApplicationProcess(
                port,
                FOLDER.resolve("application.log"),
                jvm,
                SandboxSettings.of(stores, messengers, FOLDER.resolve("config"), pages))) {
            long start = System.nanoTime();
            application.start();
            application.awaitReady();
            await().atMost(CONNECT_WITHIN)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> alive("alive_at is not null") == pages.size());
            double connected = (System.nanoTime() - start) / 1e9;
            System.out.printf("every page has been polled, %.0f s after the start%n", connected);
            passes(options.warmup());

            Meter idle = new Meter(application.pid());
            OffsetDateTime since = OffsetDateTime.now();
            passes(options.idle());
            PageFigures.Cost idleCost = idle.cost();
            System.out.println("idle: " + idleCost);
            int polled = database.sql("select count(*) from page_health where alive_at > :since")
                    .param("since", since)
                    .query(Integer.class)
                    .single();

            Meter traffic = new Meter(application.pid());
            Visitors visitors = new Visitors(messengers);
            visitors.visit(pages, "visitor", options.rate(), PATIENCE);
            PageFigures.Cost trafficCost = traffic.cost();
            PageFigures.Restart restart = restart(application);
            return new PageFigures(
                    pages.size(),
                    connected,
                    polled,
                    idleCost,
                    trafficCost,
                    restart,
                    visitors.latencies().count(),
                    visitors.late(),
                    visitors.lateUntil(),
                    visitors.latencies().millis(0.5),
                    visitors.latencies().millis(0.99),
                    visitors.latencies().millis(1));
        }
    }

    /** Stops the application while residents write, and starts it again. */
    private PageFigures.Restart restart(ApplicationProcess application) {
        Visitors visitors = new Visitors(messengers);
        Thread writing =
                Thread.startVirtualThread(() -> visitors.visit(pages, "later visitor", options.rate(), CONNECT_WITHIN));
        passes(options.stopAfter());
        Duration stopped = application.stop();
        System.out.printf("stopped within %.1f s%n", stopped.toNanos() / 1e9);
        application.start();
        application.awaitReady();
        try {
            writing.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new PageFigures.Restart(
                stopped.toNanos() / 1e9,
                visitors.latencies().count(),
                visitors.latencies().millis(1) / 1000);
    }

    private int alive(String condition) {
        return database.sql("select count(*) from page_health where condition = 'ALIVE' and " + condition)
                .query(Integer.class)
                .single();
    }

    /** The time itself is what is measured here. */
    private static void passes(int seconds) {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        await().atMost(Duration.ofSeconds(seconds + 10L))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> System.nanoTime() >= end);
    }

    /** What is used from now on. */
    private final class Meter {
        private final long pid;
        private final long start = System.nanoTime();
        private final Usage application;
        private final Usage emulators = own();
        private final Duration postgres = stores.postgresCpu();

        Meter(long pid) {
            this.pid = pid;
            this.application = Usage.of(pid);
        }

        PageFigures.Cost cost() {
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            Usage now = Usage.of(pid);
            return new PageFigures.Cost(
                    now.cores(application, time),
                    (double) stores.postgresCpu().minus(postgres).toNanos() / time.toNanos(),
                    own().cores(emulators, time),
                    now.residentBytes() / MEGABYTE);
        }

        private static Usage own() {
            return Usage.of(ProcessHandle.current().pid());
        }
    }
}
