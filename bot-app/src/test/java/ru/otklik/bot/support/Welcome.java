package ru.otklik.bot.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last words of the start: where to go and who to be. */
final class Welcome {
    private Welcome() {}

    static void print(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var home = "http://localhost:" + environment.getProperty("local.server.port");
        var lines = new ArrayList<String>();
        if (environment.matchesProfiles("sandbox")) {
            lines.add("Чаты жителей:      " + home + "/sandbox");
        }
        lines.add("Кабинет ведомств:  " + home + "/desk");
        accounts(home).forEach(lines::add);
        lines.add("База данных:       " + environment.getProperty("spring.datasource.url"));
        lines.add("Остановить:        Ctrl-C");
        var rule = "─".repeat(78);
        System.out.println("\n" + rule + "\n  Отклик готов\n\n  " + String.join("\n  ", lines) + "\n" + rule + "\n");
    }

    /** One of the sandbox's demo accounts for each role; none where it has none. */
    private static List<String> accounts(String home) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(home + "/sandbox/api/accounts"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return List.of();
            }
            var lines = new ArrayList<String>();
            var roles = new HashSet<String>();
            int all = 0;
            for (var account : new JsonMapper().readTree(answer.body())) {
                all++;
                if (roles.add(text(account, "role"))) {
                    lines.add("  %-18s %-10s %-14s %s"
                            .formatted(
                                    text(account, "login"),
                                    text(account, "password"),
                                    text(account, "role"),
                                    text(account, "name")));
                }
            }
            lines.add("  и ещё %d: «Демо-входы» на странице чатов".formatted(all - roles.size()));
            return lines;
        } catch (IOException | JacksonException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static String text(JsonNode account, String field) {
        return account.path(field).asString("");
    }
}
