package ru.otklik.bot.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import ru.otklik.bot.support.RegionFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the emulators fail pages' sending calls; counted is what a call has really met. */
final class MessengerTroubles {
    private static final List<Trouble> KINDS =
            Stream.of(Trouble.values()).filter(t -> t.kind().isPresent()).toList();
    private static final int MOST_WAITING = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final HttpClient http;
    private final String base;
    private final Tally tally;
    private final Random random;
    private final Map<String, List<Trouble>> ordered = new HashMap<>();

    /** @param base the emulators' address */
    MessengerTroubles(HttpClient http, String base, Tally tally, Random random) {
        this.http = http;
        this.base = base;
        this.tally = tally;
        this.random = random;
    }

    /** Goes on until so many were met, one every {@code pause} or so. */
    void make(int times, Duration pause) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (met() < times && System.nanoTime() < end) {
            RegionFolder.Page page = World.PAGES.get(random.nextInt(World.PAGES.size()));
            List<Trouble> waiting = count(page);
            if (waiting.size() < MOST_WAITING && met() + waiting() < times) {
                order(page, KINDS.get(random.nextInt(KINDS.size())));
            }
            Thread.sleep(pause);
        }
    }

    private int met() {
        return KINDS.stream().mapToInt(tally::of).sum();
    }

    private int waiting() {
        return ordered.values().stream().mapToInt(List::size).sum();
    }

    /** Counts what was met since the last look. */
    private List<Trouble> count(RegionFolder.Page page) throws IOException, InterruptedException {
        List<Trouble> all = ordered.computeIfAbsent(page.id(), _ -> new ArrayList<>());
        JsonNode left = JsonMapper.shared()
                .readTree(http.send(HttpRequest.newBuilder(uri(page)).build(), BodyHandlers.ofString())
                        .body());
        while (all.size() > left.size()) {
            tally.add(all.removeFirst(), 1);
        }
        return all;
    }

    private void order(RegionFolder.Page page, Trouble trouble) throws IOException, InterruptedException {
        Map<String, Object> body = new HashMap<>(Map.of("kind", trouble.kind().orElseThrow(), "times", 1));
        if (trouble.value() > 0) {
            body.put("value", trouble.value());
        }
        HttpRequest request = HttpRequest.newBuilder(uri(page))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
                .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the emulator takes no fault: " + status);
        }
        ordered.computeIfAbsent(page.id(), _ -> new ArrayList<>()).add(trouble);
    }

    private URI uri(RegionFolder.Page page) {
        return URI.create("%s/sandbox/api/%s/%s/faults".formatted(base, page.messenger(), page.id()));
    }
}
