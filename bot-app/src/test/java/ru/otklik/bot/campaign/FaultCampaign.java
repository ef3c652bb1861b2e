package ru.otklik.bot.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/** {@code mvn -Pcampaign verify}: the whole campaign, from the repository's root; see bot-app/README.md. */
public final class FaultCampaign {
    private static final Path FOLDER = Path.of("bot-app", "target", "campaign");
    private static final Path RESULT = Path.of("bot-app", "target", "campaign.json");
    private static final int MOST_COMPLAINTS = 50;

    private FaultCampaign() {}

    /** Options are system properties {@code campaign.…}; ends with 1 if anything was lost or doubled. */
    public static void main(String[] args) throws Exception {
        int residents = Integer.getInteger("campaign.residents", 200);
        int faults = Integer.getInteger("campaign.faults", 320);
        long seed = Long.getLong("campaign.seed", 1);
        Plan plan = Plan.of(faults, new Random(seed));
        Campaign.Options options = new Campaign.Options(
                residents,
                plan,
                seed,
                Duration.ofSeconds(Integer.getInteger("campaign.think", 8)),
                Duration.ofMillis(800),
                Duration.ofMinutes(3),
                Map.of());
        long since = System.nanoTime();
        Findings findings = new Campaign(options, System.out::println).run(FOLDER);
        long seconds = Duration.ofNanos(System.nanoTime() - since).toSeconds();

        System.out.println("\n" + findings.table());
        System.out.printf("%n%d residents, seed %d, %d s%n", residents, seed, seconds);
        findings.complaints().stream().limit(MOST_COMPLAINTS).forEach(c -> System.out.println("WRONG  " + c));
        Map<String, Object> json = new LinkedHashMap<>(findings.json());
        json.put("run", Map.of("residents", residents, "seed", seed, "seconds", seconds));
        Files.writeString(
                RESULT, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        System.exit(findings.isClean() ? 0 : 1);
    }
}
