package ru.otklik.bot.sandbox;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Brings an update to whoever has asked for it, and keeps how long its answer took, as the messenger sees it. */
public final class Brought {
    /** The metric: from the first byte sent to the last one of the answer, whatever it says. */
    public static final String METRIC = "otklik.sandbox.brought";

    private static final Duration OF_THE_LAST = Duration.ofMinutes(1);

    private static final Timer TIMER = Timer.builder(METRIC)
            .description("what answers to webhooks and callbacks took")
            .publishPercentiles(0.5, 0.99)
            .distributionStatisticExpiry(OF_THE_LAST)
            .register(Metrics.globalRegistry);

    private Brought() {}

    /** @throws IOException if there was no answer; that is not counted */
    public static HttpResponse<String> send(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        TIMER.record(Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }
}
