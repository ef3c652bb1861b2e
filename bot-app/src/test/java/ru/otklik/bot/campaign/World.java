package ru.otklik.bot.campaign;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.test.util.TestSocketUtils;
import ru.otklik.bot.support.ApplicationProcess;
import ru.otklik.bot.support.DurableStores;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;
import ru.otklik.bot.support.SandboxSettings;

/** Two nodes of the application behind a balancer, a PostgreSQL, a Redis, all of them processes, and the emulated messengers in this one. */
final class World implements AutoCloseable {
    static final List<RegionFolder.Page> PAGES = List.of(
            new RegionFolder.Page("telegram-poll", "telegram", "poll"),
            new RegionFolder.Page("telegram-push", "telegram", "push"),
            new RegionFolder.Page("vk-poll", "vk", "poll"),
            new RegionFolder.Page("vk-push", "vk", "push"));

    private static final int NODES = 2;

    /** As if VK had hurried: ten seconds, three minutes and more would make campaigns of hours. */
    private static final String CALLBACK_RETRIES = "otklik.sandbox.vk.callback-retries=1s,2s,4s,8s,10s,10s,20s,20s";

    private final MessengersAlone messengers;
    private final DurableStores stores;
    private final List<ApplicationProcess> nodes;
    private final Balancer balancer;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private World(Path folder, Map<String, String> more) {
        messengers = MessengersAlone.start("", CALLBACK_RETRIES);
        stores = DurableStores.start(folder.resolve("stores"));
        Map<String, String> settings = SandboxSettings.of(stores, messengers, folder.resolve("config"), PAGES);
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "8s");
        List<Integer> ports = IntStream.range(0, NODES)
                .mapToObj(_ -> TestSocketUtils.findAvailableTcpPort())
                .toList();
        balancer = new Balancer(ports);
        settings.put("otklik.channels.address", balancer.base());
        settings.putAll(more);
        nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new ApplicationProcess(
                        ports.get(i),
                        fresh(folder.resolve("node-" + (i + 1) + ".log")),
                        List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dotklik.log=info"),
                        settings))
                .toList();
    }

    /**
     * Starts everything and waits until it works.
     *
     * @param folder for data, settings and logs
     * @param more settings of the application
     */
    static World start(Path folder, Map<String, String> more) {
        World world = new World(folder, more);
        try {
            world.nodes.forEach(ApplicationProcess::start);
            world.nodes.forEach(ApplicationProcess::awaitReady);
            return world;
        } catch (RuntimeException e) {
            world.close();
            throw e;
        }
    }

    private static Path fresh(Path log) {
        try {
            Files.deleteIfExists(log);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MessengersAlone messengers() {
        return messengers;
    }

    DurableStores stores() {
        return stores;
    }

    List<ApplicationProcess> nodes() {
        return nodes;
    }

    /** Where any of the nodes is found. */
    String application() {
        return balancer.base();
    }

    HttpClient http() {
        return http;
    }

    @Override
    public void close() {
        nodes.forEach(ApplicationProcess::close);
        balancer.close();
        stores.close();
        messengers.close();
        http.shutdownNow();
    }
}
