package ru.otklik.bot.support;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.OtklikApplication;

/** The application in a Java process of its own, on this JVM's class path, which can be killed and started again on the same port. */
public final class ApplicationProcess implements AutoCloseable {
    private static final Duration START_WITHIN = Duration.ofMinutes(3);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path log;
    private final List<String> jvm;
    private final Map<String, String> settings;
    private final int port;
    private @Nullable Process process;

    /**
     * Starts nothing yet.
     *
     * @param port where it listens
     * @param log where its words go; later starts add to it
     * @param jvm options of its JVM
     * @param settings of the application
     */
    public ApplicationProcess(int port, Path log, List<String> jvm, Map<String, String> settings) {
        this.port = port;
        this.log = log;
        this.jvm = jvm;
        this.settings = settings;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    public String base() {
        return "http://127.0.0.1:" + port;
    }

    /** @throws IllegalStateException while it does not run */
    public synchronized long pid() {
        if (process == null) {
            throw new IllegalStateException("not started");
        }
        return process.pid();
    }

    /** Starts it; {@link #awaitReady} says when it works. */
    public synchronized void start() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(jvm);
        command.addAll(List.of("-cp", classPath(), OtklikApplication.class.getName()));
        command.add("--server.port=" + port);
        settings.forEach((key, value) -> command.add("--" + key + "=" + value));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Some runners of tests load classes by a loader of their own. */
    private static String classPath() {
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            return Stream.of(loader.getURLs())
                    .map(url -> Path.of(URI.create(url.toString())).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return System.getProperty("java.class.path");
    }

    /** @throws IllegalStateException if it ends or does not become ready within three minutes; its log says why */
    public void awaitReady() {
        await().pollInterval(Duration.ofMillis(200)).atMost(START_WITHIN).until(() -> {
            if (!runs()) {
                throw new IllegalStateException("the application ended while it started, see " + log);
            }
            return ready();
        });
    }

    public synchronized boolean runs() {
        return process != null && process.isAlive();
    }

    private boolean ready() {
        try {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(base() + "/actuator/health/readiness"))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As {@code kill -9} does: it notices nothing. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitEnd(process);
        }
    }

    /**
     * As {@code kill} does, with SIGTERM, and waits for the end.
     *
     * @return how long it took; half a minute if it had to be killed
     */
    public synchronized Duration stop() {
        if (process == null) {
            return Duration.ZERO;
        }
        long since = System.nanoTime();
        process.destroy();
        if (!awaitEnd(process)) {
            kill();
        }
        return Duration.ofNanos(System.nanoTime() - since);
    }

    private static boolean awaitEnd(Process process) {
        try {
            return process.waitFor(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        stop();
        http.close();
    }
}
