package ru.otklik.bot.desk;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.TestSocketUtils;
import ru.otklik.bot.measuring.Latencies;
import ru.otklik.bot.support.ApplicationProcess;
import ru.otklik.bot.support.DurableStores;
import ru.otklik.bot.support.MessengersAlone;
import ru.otklik.bot.support.RegionFolder;
import ru.otklik.bot.support.SandboxSettings;
import tools.jackson.databind.json.JsonMapper;

/** {@code mvn -Pbench-desk verify}, from the repository's root; see bot-app/README.md. */
public final class DeskHarness {
    private static final Path FOLDER = Path.of("bot-app", "target", "desk-bench");
    private static final Path RESULT = Path.of("bot-app", "target", "desk.json");
    private static final int INCIDENTS = Integer.getInteger("desk.incidents", 100_000);
    private static final int WARMUP = Integer.getInteger("desk.warmup", 20);
    private static final int ROUNDS = Integer.getInteger("desk.rounds", 60);

    /** What people look at, by the words that the table of figures has for it. */
    private static final Map<String, String> VIEWS = views();

    /** @param slow milliseconds within which 95 of 100 answers came, and the median */
    record Line(String who, String view, double median, double slow, double slowest) {}

    private DeskHarness() {}

    /** Options are system properties {@code desk.…}. Ends with 1 if a page did not come. */
    public static void main(String[] args) throws IOException {
        List<Line> lines;
        try (MessengersAlone messengers = MessengersAlone.start();
                DurableStores stores = DurableStores.start(FOLDER.resolve("stores"))) {
            lines = measured(stores, messengers);
        }
        System.out.printf("%n%-10s %-34s %8s %8s %8s%n", "who", "what", "p50, ms", "p95, ms", "max, ms");
        lines.forEach(line -> System.out.printf(
                "%-10s %-34s %8.1f %8.1f %8.1f%n", line.who, line.view, line.median, line.slow, line.slowest));
        Files.writeString(
                RESULT,
                JsonMapper.shared()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(Map.of("incidents", INCIDENTS, "rounds", ROUNDS, "figures", lines)));
        System.exit(0);
    }

    private static List<Line> measured(DurableStores stores, MessengersAlone messengers) {
        int port = TestSocketUtils.findAvailableTcpPort();
        List<RegionFolder.Page> pages = List.of(
                new RegionFolder.Page("bot", "telegram", "poll"), new RegionFolder.Page("community", "vk", "poll"));
        try (ApplicationProcess application = new ApplicationProcess(
                port,
                FOLDER.resolve("application.log"),
                List.of("-Dotklik.log=warn"),
                SandboxSettings.of(stores, messengers, FOLDER.resolve("config"), pages))) {
            application.start();
            application.awaitReady();
            new ManyIncidents(JdbcClient.create(stores.dataSource())).file(INCIDENTS);
            System.out.printf("%,d incidents are filed%n", INCIDENTS);
            Browser clerk = Browser.signedIn(port, DeskTest.GORSVET);
            Browser curator = Browser.signedIn(port, DeskTest.CURATOR);
            walk(clerk, curator, WARMUP);
            Map<String, Latencies> times = walk(clerk, curator, ROUNDS);
            return times.entrySet().stream()
                    .map(entry -> {
                        String[] name = entry.getKey().split(": ", 2);
                        Latencies all = entry.getValue();
                        return new Line(name[0], name[1], all.millis(.5), all.millis(.95), all.millis(1));
                    })
                    .toList();
        }
    }

    private static Map<String, Latencies> walk(Browser clerk, Browser curator, int rounds) {
        Map<String, Latencies> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            VIEWS.forEach((name, query) -> {
                get(clerk, query, times.computeIfAbsent("clerk: " + name, n -> new Latencies()));
                get(curator, query, times.computeIfAbsent("curator: " + name, n -> new Latencies()));
            });
        }
        return times;
    }

    private static void get(Browser who, String query, Latencies times) {
        long start = System.nanoTime();
        HttpResponse<String> answer = who.get("/desk/queue?" + query);
        times.add(System.nanoTime() - start);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(query + " came to " + answer.statusCode());
        }
    }

    private static Map<String, String> views() {
        Map<String, String> views = new LinkedHashMap<>();
        views.put("open", "");
        views.put("nobody's", "state=nobodys");
        views.put("late", "state=late");
        views.put("closed", "state=closed");
        views.put("all", "state=all");
        views.put("newest of all", "state=all&order=newest");
        views.put("by topic and territory", "topic=street-light&territory=center");
        views.put("by messenger and period", "state=all&messenger=vk&from=2026-01-01&to=2026-02-01");
        views.put("a rare word", "state=all&q=%D0%B1%D0%B5%D0%B3%D0%B5%D0%BC%D0%BE%D1%82%D1%8B");
        views.put("a word of every tenth", "state=all&q=%D1%84%D0%BE%D0%BD%D0%B0%D1%80%D1%8F%D0%BC%D0%B8");
        views.put("a street and a word", "state=all&q=%D0%BB%D0%B5%D0%BD%D0%B8%D0%BD%D0%B0%20%D0%BB%D0%B8%D1%84%D1%82");
        views.put("part of a number", "state=all&q=04217");
        return views;
    }
}
