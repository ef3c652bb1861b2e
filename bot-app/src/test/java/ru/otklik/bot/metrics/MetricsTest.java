package ru.otklik.bot.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.otklik.bot.delivery.Outbox;
import ru.otklik.bot.delivery.Outbox.Message;
import ru.otklik.bot.platform.ChatRef;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.support.OtklikTest;
import ru.otklik.bot.support.Stores;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Prometheus reads, and what the dashboard makes of it. */
@OtklikTest
class MetricsTest {
    private static final Pattern METRIC = Pattern.compile("\\b(?:otklik|jvm|process|hikaricp)_[a-z_]*[a-z]\\b");

    @LocalServerPort
    private int port;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Stores stores;

    @Test
    void isReadWithTheTokenOnly() throws Exception {
        assertThat(read("/actuator/prometheus", null).statusCode()).isEqualTo(401);
        assertThat(read("/actuator/prometheus", "Bearer another").statusCode()).isEqualTo(401);
        assertThat(read("/actuator/metrics", "Bearer " + Stores.METRICS_TOKEN).statusCode())
                .isNotEqualTo(200);
        assertThat(scrape()).contains("otklik_steps_seconds_count");
    }

    @Test
    void everyMetricOfTheDashboardExists() throws Exception {
        outbox.send(new ChatRef(new PageId("demo-telegram"), "7790001"), Message.prompt("Здравствуйте"));
        await().untilAsserted(() -> assertThat(scrape()).contains("otklik_sends_seconds_count"));
        JsonNode dashboard = new JsonMapper().readTree(Files.readString(Path.of("config/grafana/otklik.json")));
        var named = dashboard.findValues("expr").stream()
                .flatMap(expression ->
                        METRIC.matcher(expression.asString()).results().map(MatchResult::group))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(12);
        assertThat(scrape().lines().map(line -> line.split("[{ ]")[0])).containsAll(named);
    }

    @Test
    void namesNeitherPagesNorChats() throws Exception {
        assertThat(scrape().lines().filter(line -> line.startsWith("otklik_")))
                .noneMatch(line -> line.contains("demo-telegram") || line.contains("7790001"));
    }

    @Test
    void aNodeIsReadyWithoutRedis() throws Exception {
        stores.stopRedis();
        try {
            assertThat(read("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
            assertThat(read("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
        } finally {
            stores.startRedis();
        }
    }

    @Test
    void aNodeIsAliveButNotReadyWithoutTheDatabase() throws Exception {
        stores.stopPostgres();
        try {
            assertThat(read("/actuator/health/readiness", null).statusCode()).isEqualTo(503);
            assertThat(read("/actuator/health/liveness", null).statusCode()).isEqualTo(200);
            whoeverAsksMeanwhileIsToldSo();
        } finally {
            stores.startPostgres();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                read("/actuator/health/readiness", null).statusCode())
                        .isEqualTo(200));
    }

    private void whoeverAsksMeanwhileIsToldSo() throws Exception {
        var desk = asked(HttpRequest.newBuilder(at("/desk")).header("Cookie", "otklik_desk=" + "a".repeat(43)));
        var api = read("/api/v1/incidents", "Bearer demo-gorsvet");
        assertThat(List.of(desk, api)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.body()).contains("База данных сейчас не отвечает").doesNotContainIgnoringCase("tomcat");
        });
    }

    @Test
    void withoutATokenNobodyReads() {
        var settings = new MetricsSettings(new Secret(""));
        assertThat(settings.admits("Bearer ")).isFalse();
        assertThat(settings.admits(null)).isFalse();
    }

    private String scrape() throws Exception {
        return read("/actuator/prometheus", "Bearer " + Stores.METRICS_TOKEN).body();
    }

    private HttpResponse<String> read(String path, @Nullable String authorization) throws Exception {
        var request = HttpRequest.newBuilder(at(path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return asked(request);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> asked(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
