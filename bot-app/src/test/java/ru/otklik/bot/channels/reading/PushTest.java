package ru.otklik.bot.channels.reading;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Entrances;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.reading.ChannelSettings.StandIn;
import ru.otklik.bot.channels.support.EmulatorTest;
import ru.otklik.bot.channels.support.MemoryInbox;
import ru.otklik.bot.channels.support.WordsAsKeys;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.routing.AgencyId;

/** What the messengers bring by themselves. */
@EmulatorTest
@Import(PushTest.Entrance.class)
class PushTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final ChannelSettings SANDBOX = new ChannelSettings(
            Map.of(
                    "telegram", new StandIn("/sandbox/telegram", "{group-id}:push_{page}"),
                    "vk", new StandIn("/sandbox/vk", "{group-id}:push_{page}")),
            null);

    @Autowired
    private List<EmulatedMessenger> messengers;

    @Autowired
    private List<Channel> channels;

    @Autowired
    private List<PageCheck> checks;

    @Autowired
    private Environment environment;

    @Autowired
    private Started started;

    @Autowired
    private MemoryInbox inbox;

    private final HttpClient http = HttpClient.newHttpClient();
    private String town;
    private int group;
    private PagesInMemory pages = new PagesInMemory();

    @BeforeEach
    void anotherTown() {
        int number = NEXT.getAndIncrement();
        town = "pushed" + number;
        group = 780_000 + number;
        inbox.clear();
    }

    @AfterEach
    void stop() {
        started.stop();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "vk"})
    void theMessengerIsAskedToBringUpdatesAndBringsThem(String messenger) {
        start(page(messenger, "push"));
        await().atMost(PATIENCE).until(() -> isAlive());

        write(messenger, "яма на дороге");

        await().atMost(PATIENCE).until(() -> inbox.raws().toString().contains("яма на дороге"));
        assertThat(inbox.raws().toString()).doesNotContain(secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "vk"})
    void nothingIsLostBetweenReadingAndBringing(String messenger) {
        List<String> all = new ArrayList<>();
        for (String intake : List.of("poll", "push", "poll", "push")) {
            start(page(messenger, intake));
            // From here on VK forgets nothing; Telegram never does.
            await().atMost(PATIENCE)
                    .until(() -> intake.equals("push")
                            ? isAlive()
                            : messenger.equals("telegram") || inbox.cursor().isPresent());
            write(messenger, said(all, "при " + intake));
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsAll(all));
            write(messenger, said(all, "в конце " + intake));
            started.stop();
        }
        start(page(messenger, "poll"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactlyInAnyOrderElementsOf(all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "vk"})
    void whatCannotBeStoredIsBroughtAgain(String messenger) {
        start(page(messenger, "push"));
        await().atMost(PATIENCE).until(this::isAlive);
        inbox.fail(2);

        write(messenger, "темно во дворе");

        await().atMost(PATIENCE).until(() -> inbox.failures() == 2);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactly("темно во дворе"));
    }

    @Test
    void withoutTheStoreTheMessengerIsAskedToComeAgain() throws Exception {
        start(page("telegram", "push"));
        inbox.fail(1);

        HttpResponse<String> answer = post(town, "{\"update_id\":5}", secret());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void telegramsUpdateIsTakenOnlyWithThePagesSecret() throws Exception {
        start(page("telegram", "push"));
        assertThat(post(town, "{\"update_id\":5}", null).statusCode()).isEqualTo(401);
        assertThat(post(town, "{\"update_id\":5}", secret() + "x").statusCode()).isEqualTo(401);
        assertThat(post("nobody", "{\"update_id\":5}", secret()).statusCode()).isEqualTo(404);
        assertThat(inbox.stored()).isEmpty();

        HttpResponse<String> taken = post(town, "{\"update_id\":5}", secret());
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEmpty();
        assertThat(post(town, "{\"update_id\":5}", secret()).statusCode()).isEqualTo(200);
        assertThat(inbox.stored()).hasSize(1);
    }

    @Test
    void oddBodiesAreKeptAndHugeOnesRefused() throws Exception {
        start(page("telegram", "push"));
        assertThat(post(town, "not JSON at all", secret()).statusCode()).isEqualTo(200);
        assertThat(inbox.raws()).containsExactly("not JSON at all");

        assertThat(post(town, "x".repeat((1 << 20) + 1), secret()).statusCode()).isEqualTo(413);
        assertThat(inbox.stored()).hasSize(1);
    }

    @Test
    void vksEventIsTakenOnlyWithSecretAndCommunity() throws Exception {
        start(page("vk", "push"));
        String event = """
                {"type":"message_new","event_id":"e1","v":"5.199","group_id":%d,"secret":"%s","object":{}}""";

        assertThat(post(town, event.formatted(group, "guessed"), null).statusCode())
                .isEqualTo(401);
        assertThat(post(town, event.formatted(group + 1, secret()), null).statusCode())
                .isEqualTo(401);
        assertThat(post(town, "{", null).statusCode()).isEqualTo(401);
        assertThat(inbox.stored()).isEmpty();

        HttpResponse<String> taken = post(town, event.formatted(group, secret()), null);
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("ok");
        assertThat(inbox.raws()).singleElement().asString().doesNotContain("secret", secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "vk"})
    void aMessengerIsToldToBringNothingToAPausedPageAndBringsTheRestWhenItGoesOn(String messenger) {
        start(page(messenger, "push"));
        await().atMost(PATIENCE).until(this::isAlive);
        write(messenger, "до паузы");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactly("до паузы"));

        pages.pause(new PageId(town), "anna");
        await().atMost(PATIENCE).until(() -> pages.left.contains(new PageId(town)));
        write(messenger, "на паузе");
        await().during(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(heard()).containsExactly("до паузы"));

        pages.resume(new PageId(town), "anna");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heard()).containsExactly("до паузы", "на паузе"));
        write(messenger, "после паузы");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(heard()).containsExactly("до паузы", "на паузе", "после паузы"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"telegram", "vk"})
    void aRemovedPageIsForgottenOnceItsMessengerIsTold(String messenger) throws Exception {
        start(page(messenger, "push"));
        await().atMost(PATIENCE).until(this::isAlive);
        String secret = secret();

        pages.remove(new PageId(town), "anna");

        await().atMost(PATIENCE).until(() -> pages.left.contains(new PageId(town)));
        await().atMost(PATIENCE).until(() -> started.find(new PageId(town)).isEmpty());
        assertThat(post(town, "{\"update_id\":5}", secret).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageThatNoMessengerCouldFindStopsTheStart() {
        Page real = new Page(
                new PageId(town),
                "telegram",
                "Тест",
                new AgencyId("cur"),
                null,
                new Secret("123456:real"),
                Map.of("intake", "push"));
        assertThatThrownBy(() -> connections(real))
                .hasMessageContaining(town)
                .hasMessageContaining("otklik.channels.address");
        assertThatThrownBy(() -> connections(page("telegram", "pigeon"))).hasMessageContaining("poll или push");
    }

    private Page page(String messenger, String intake) {
        return new Page(
                new PageId(town),
                messenger,
                "Тест",
                new AgencyId("cur"),
                null,
                new Secret(""),
                Map.of("intake", intake, "group-id", String.valueOf(group)));
    }

    private void start(Page page) {
        started.start(connections(page));
    }

    private Connections connections(Page page) {
        Addresses addresses = new Addresses(SANDBOX, environment);
        pages = PagesInMemory.of(page);
        return new Connections(
                pages,
                pages,
                channels,
                inbox,
                new LocalLeases(),
                addresses,
                new Entries(checks, addresses, pages),
                Clock.systemUTC());
    }

    private boolean isAlive() {
        return started.readers().getFirst().state().details().toString().contains("state=alive");
    }

    private String secret() {
        return Entrances.secret(started.open().getFirst().page()).value();
    }

    /** Emulators name pages of tokens they don't know by the number before the colon. */
    private void write(String messenger, String text) {
        messengers.stream()
                .filter(m -> m.name().equals(messenger))
                .findFirst()
                .orElseThrow()
                .text(String.valueOf(group), "anna", text, null);
    }

    private static String said(List<String> all, String text) {
        String numbered = all.size() + " " + text;
        all.add(numbered);
        return numbered;
    }

    private List<String> heard() {
        return inbox.raws().stream()
                .filter(raw -> raw.contains("\"text\""))
                .map(raw -> raw.replaceAll("(?s).*\"text\" ?: ?\"([^\"]*)\".*", "$1"))
                .toList();
    }

    private HttpResponse<String> post(String page, String body, @Nullable String telegramSecret)
            throws IOException, InterruptedException {
        UnaryOperator<HttpRequest.Builder> signed = request ->
                telegramSecret == null ? request : request.header("X-Telegram-Bot-Api-Secret-Token", telegramSecret);
        URI address =
                URI.create("http://127.0.0.1:%s/push/%s".formatted(environment.getProperty("local.server.port"), page));
        return http.send(
                signed.apply(HttpRequest.newBuilder(address).POST(BodyPublishers.ofString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    @ComponentScan(
            basePackages = {
                "ru.otklik.bot.channels.telegram",
                "ru.otklik.bot.channels.vk",
                "ru.otklik.bot.channels.wire",
                "ru.otklik.bot.channels.push"
            },
            excludeFilters = @Filter(type = FilterType.REGEX, pattern = ".*Security"))
    @ConfigurationPropertiesScan("ru.otklik.bot.channels.vk")
    static class Entrance {
        @Bean
        Languages languages() {
            return WordsAsKeys.languages();
        }

        @Bean
        MemoryInbox inbox() {
            return new MemoryInbox();
        }

        @Bean
        Started started() {
            return new Started();
        }
    }

    /** The pages of whichever test is running. */
    static final class Started implements Pages {
        private volatile @Nullable Connections connections;

        void start(Connections next) {
            stop();
            connections = next;
            next.start();
        }

        void stop() {
            Connections running = connections;
            if (running != null) {
                running.stop();
            }
            connections = null;
        }

        List<Reader> readers() {
            return requireNonNull(connections).readers();
        }

        @Override
        public List<Connected> open() {
            Connections running = connections;
            return running == null ? List.of() : running.open();
        }

        @Override
        public Optional<Connected> find(PageId id) {
            Connections running = connections;
            return running == null ? Optional.empty() : running.find(id);
        }
    }
}
