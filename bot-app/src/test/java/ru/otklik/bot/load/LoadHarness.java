package ru.otklik.bot.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.util.TestSocketUtils;
import ru.otklik.bot.support.ApplicationProcess;
import ru.otklik.bot.support.DurableStores;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;
import ru.otklik.bot.support.SandboxSettings;
import tools.jackson.databind.json.JsonMapper;

/** {@code mvn -Pload verify}, from the repository's root; see bot-app/README.md. */
public final class LoadHarness {
    private static final Path FOLDER = Path.of("bot-app", "target", "load");
    private static final Path RESULT = Path.of("bot-app", "target", "load.json");
    private static final Duration SHORT = Duration.ofSeconds(15);
    private static final int ALONE_FASTER = 3;

    private final LoadOptions options;
    private final MessengersAlone messengers;
    private final DurableStores stores;

    private LoadHarness(LoadOptions options, MessengersAlone messengers, DurableStores stores) {
        this.options = options;
        this.messengers = messengers;
        this.stores = stores;
    }

    /** Options are system properties {@code load.…}. */
    public static void main(String[] args) throws Exception {
        LoadOptions options = LoadOptions.given();
        try (MessengersAlone messengers = MessengersAlone.start();
                DurableStores stores = DurableStores.start(
                        FOLDER.resolve("stores"), options.profile() ? Statements.SETTINGS : List.of())) {
            Figures figures = new LoadHarness(options, messengers, stores).run();
            System.out.println("\n" + figures.table(options));
            Files.writeString(
                    RESULT,
                    JsonMapper.shared()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(Map.of("options", options, "figures", figures)));
        }
        System.exit(0);
    }

    private Figures run() throws Exception {
        System.out.println("the emulators alone");
        Measured alone = emulatorsAlone();
        System.out.println("the application");
        Figures.Application application = application();
        System.out.println("the bare SQL");
        Rows before = Rows.settled(stores.dataSource());
        Ceiling.measure(stores.dataSource(), options.connections(), Duration.ofSeconds(5));
        double ceiling = Ceiling.measure(stores.dataSource(), options.connections(), SHORT);
        Rows bare = Rows.settled(stores.dataSource()).since(before);
        double steps = ceiling * (SHORT.toSeconds() + 5);
        return new Figures(application, ceiling, bare.commits() / steps, bare.written() / steps, alone);
    }

    private Measured emulatorsAlone() throws InterruptedException {
        List<RegionFolder.Page> pages = options.pages("alone");
        try (EchoBot _ = new EchoBot(messengers.base(), pages);
                Crowd crowd = new Crowd(messengers, pages, options.residents(), false)) {
            crowd.run(options.rate() * ALONE_FASTER, Duration.ofSeconds(10));
            return crowd.run(options.rate() * ALONE_FASTER, SHORT);
        }
    }

    private Figures.Application application() throws IOException, InterruptedException {
        List<RegionFolder.Page> pages = options.pages("page");
        int port = TestSocketUtils.findAvailableTcpPort();
        Map<String, String> settings = SandboxSettings.of(stores, messengers, FOLDER.resolve("config"), pages);
        settings.put("otklik.channels.address", "http://127.0.0.1:" + port);
        List<String> jvm = new ArrayList<>(List.of("-Xmx" + options.heap() + "m", "-Dotklik.log=warn"));
        if (options.profile()) {
            // On virtual threads, whose stacks only Java's own recorder sees; begun once everything is warm.
            jvm.add("-XX:StartFlightRecording=settings=profile,delay=%ds,filename=%s"
                    .formatted(
                            options.warmup() + 20,
                            FOLDER.resolve("application.jfr").toAbsolutePath()));
            jvm.add("-XX:FlightRecorderOptions=stackdepth=256");
        }
        try (ApplicationProcess application =
                        new ApplicationProcess(port, FOLDER.resolve("application.log"), jvm, settings);
                Crowd crowd = new Crowd(messengers, pages, options.residents(), true)) {
            application.start();
            application.awaitReady();
            crowd.run(Math.max(1, options.rate() / 4), Duration.ofSeconds(options.warmup() / 2));
            crowd.run(options.rate(), Duration.ofSeconds(options.warmup() / 2));
            Statements statements = options.profile() ? Statements.count(stores.dataSource()) : null;
            Snapshot before = Snapshot.take(application.pid(), stores);
            Measured measured = crowd.run(options.rate(), Duration.ofSeconds(options.seconds()));
            if (statements != null) {
                statements.list(FOLDER.resolve("statements.txt"), measured.done() * measured.seconds());
            }
            Snapshot after = Snapshot.take(application.pid(), stores);
            return Figures.Application.of(measured, before, after, Acknowledged.lately());
        }
    }
}
