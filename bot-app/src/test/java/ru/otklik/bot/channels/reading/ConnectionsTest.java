package ru.otklik.bot.channels.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.PageCheck;
import ru.otklik.bot.channels.Pages.Connected;
import ru.otklik.bot.channels.reading.ChannelSettings.StandIn;
import ru.otklik.bot.channels.support.EmulatorTest;
import ru.otklik.bot.channels.support.MemoryInbox;
import ru.otklik.bot.channels.support.WordsAsKeys;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.sandbox.EmulatedMessenger;
import ru.otklik.dialogs.conversation.Languages;
import ru.otklik.dialogs.routing.AgencyId;

@EmulatorTest
@Import(ConnectionsTest.BothChannels.class)
class ConnectionsTest {
    private static final AtomicInteger NEXT = new AtomicInteger(1);
    private static final ChannelSettings SANDBOX = new ChannelSettings(
            Map.of(
                    "telegram", new StandIn("/sandbox/telegram", "{number}:page_{page}"),
                    "vk", new StandIn("/sandbox/vk", "{group-id}:page_{page}")),
            null);
    private static final ChannelSettings REAL = new ChannelSettings(Map.of(), null);

    @Autowired
    private List<EmulatedMessenger> messengers;

    @Autowired
    private List<Channel> channels;

    @Autowired
    private List<PageCheck> checks;

    @Autowired
    private Environment environment;

    private final List<Connections> started = new ArrayList<>();
    private final MemoryInbox inbox = new MemoryInbox();
    private final Leases leases = new LocalLeases();
    private String town;

    @BeforeEach
    void anotherTown() {
        town = "town" + NEXT.getAndIncrement();
    }

    @AfterEach
    void stopAll() {
        started.forEach(Connections::stop);
    }

    @Test
    void aMessengerThatNobodySpeaksStopsTheStart() {
        assertThatThrownBy(() -> connections(REAL, page("post", "pigeon", "", Map.of())))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Страница «post»: мессенджера «pigeon» нет, есть: telegram, vk");
    }

    @Test
    void settingsThatAMessengerCannotUseStopTheStart() {
        assertThatThrownBy(() -> connections(REAL, page("club", "vk", "", Map.of("group-id", "club1"))))
                .hasMessageContaining("Страница «club»")
                .hasMessageContaining("group-id");
        assertThatThrownBy(() -> connections(REAL, page("bot", "telegram", "", Map.of("api-url", "ftp://x"))))
                .hasMessageContaining("Страница «bot»");
    }

    @Test
    void leavesOutAPageWithoutATokenUnlessThereIsAStandIn() {
        Page page = page(town, "telegram", "", Map.of());
        assertThat(start(connections(REAL, page)).open()).isEmpty();

        Connections sandbox = start(connections(SANDBOX, page(town + "-vk", "vk", "", Map.of("group-id", "77")), page));
        assertThat(sandbox.open())
                .extracting(c -> c.page().token().value())
                .containsExactly("77:page_%s-vk".formatted(town), "700002:page_" + town);
        assertThat(sandbox.find(page.id()).orElseThrow().page().settings().get("api-url"))
                .isEqualTo(
                        "http://127.0.0.1:%s/sandbox/telegram".formatted(environment.getProperty("local.server.port")));
    }

    @Test
    void knowsNoPageBeforeItsStart() {
        Connections connections = connections(SANDBOX, page(town, "telegram", "", Map.of()));
        assertThat(connections.open()).isEmpty();
        assertThat(connections.find(new PageId(town))).isEmpty();
    }

    @Test
    void aRevokedPageStopsAloneAndSaysSo() {
        Page good = page(town, "telegram", "", Map.of());
        Page bad = page(town + "-bad", "telegram", "", Map.of());
        Connections connections = start(connections(SANDBOX, good, bad));
        PagesHealthIndicator indicator = new PagesHealthIndicator(connections);
        await().until(() -> hasState(indicator, good, "alive") || hasState(indicator, good, "connecting"));
        assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);

        telegram().revoke(bad.id().value());
        await().until(() -> hasState(indicator, bad, "revoked"));
        assertThat(connections.open())
                .extracting(Connected::page)
                .extracting(Page::id)
                .containsExactly(good.id());
        assertThat(connections.find(bad.id())).isPresent();
        Health health = indicator.health();
        assertThat(health.getStatus().getCode()).isEqualTo("WARNING");
        assertThat(health.getDetails().toString()).contains("401 Unauthorized").doesNotContain("page_");

        telegram().text(good.id().value(), "anna", "ещё здесь", null);
        await().until(() -> inbox.stored().size() == 1);
    }

    @Test
    void aTokenFoundRevokedWhileSendingStopsTheReaderToo() {
        Page page = page(town, "telegram", "", Map.of());
        Connections connections = start(connections(SANDBOX, page));
        await().until(() -> telegram().pages().stream().anyMatch(p -> p.id().equals(town)));
        connections.find(page.id()).orElseThrow().health().revoked("401 while sending");
        assertThat(connections.open()).isEmpty();

        telegram().text(town, "anna", "кто-нибудь?", null);
        await().during(Duration.ofMillis(500)).until(() -> inbox.stored().isEmpty());
    }

    @Test
    void oneOfTwoNodesReadsAndTheOtherTakesOver() {
        Page page = page(town, "telegram", "", Map.of());
        Connections first = start(connections(SANDBOX, page));
        telegram().text(town, "anna", "один", null);
        await().until(() -> inbox.stored().size() == 1);
        Connections second = start(connections(SANDBOX, page));
        await().until(() -> hasState(new PagesHealthIndicator(second), page, "standby"));

        first.stop();
        telegram().text(town, "anna", "два", null);
        await().until(() -> inbox.stored().size() == 2);
        assertThat(new PagesHealthIndicator(second).health().getDetails().toString())
                .doesNotContain("lastTrouble");
    }

    @Test
    void aPageIsAddedPausedAndResumedWhileAllRuns() {
        PagesInMemory pages = PagesInMemory.of();
        Connections connections = start(connections(SANDBOX, pages));
        assertThat(connections.open()).isEmpty();

        Page page = page(town, "telegram", "%d:page_%s".formatted(660_000, town), Map.of());
        pages.put(page, Origin.OWN, PageStatus.ACTIVE, false);
        await().until(() -> telegram().pages().stream().anyMatch(p -> p.id().equals(town)));
        telegram().text(town, "anna", "один", null);
        await().until(() -> inbox.stored().size() == 1);

        pages.pause(page.id(), "anna");
        assertThat(connections.open()).isEmpty();
        assertThat(connections.find(page.id()))
                .as("what came is still thought about")
                .isPresent();
        telegram().text(town, "anna", "два", null);
        await().during(Duration.ofMillis(700)).until(() -> inbox.stored().size() == 1);

        pages.resume(page.id(), "anna");
        assertThat(connections.open()).hasSize(1);
        await().until(() -> inbox.stored().size() == 2);
    }

    @Test
    void aStoppedPageStartsAgainWithAnotherToken() {
        Page page = page(town, "telegram", "660001:" + town, Map.of());
        PagesInMemory pages = new PagesInMemory();
        pages.put(page, Origin.OWN, PageStatus.ACTIVE, false);
        Connections connections = start(connections(SANDBOX, pages));
        connections.find(page.id()).orElseThrow().health().revoked("401 while sending");
        assertThat(connections.open()).isEmpty();

        pages.save(page.with(new Secret("660002:page_" + town)), "anna");

        assertThat(connections.open()).hasSize(1);
        await().until(() -> telegram().pages().stream().anyMatch(p -> p.id().equals(town)));
        telegram().text(town, "anna", "снова здесь", null);
        await().until(() -> inbox.stored().size() == 1);
    }

    @Test
    void aTokenGivenInTheDeskIsUsedWhereItWasCheckedAndOneOfTheFileAtTheRealMessenger() throws Exception {
        Page page = page(town, "telegram", "660004:page_" + town, Map.of());
        PagesInMemory pages = new PagesInMemory();
        Addresses addresses = new Addresses(SANDBOX, environment);
        Entries entries = new Entries(checks, addresses, pages);

        assertThat(entries.check(page)).isInstanceOf(Messengers.Checked.Good.class);
        pages.put(page, Origin.FILE, Origin.OWN, PageStatus.ACTIVE, false);
        assertThat(entries.check(page)).isInstanceOf(Messengers.Checked.Good.class);
        assertThat(reached(addresses, pages, page)).isEqualTo(addresses.reached(page, Origin.OWN));

        pages.put(page, Origin.FILE, Origin.FILE, PageStatus.ACTIVE, false);
        assertThat(reached(addresses, pages, page).settings()).doesNotContainKey("api-url");
    }

    private static Page reached(Addresses addresses, PagesInMemory pages, Page page) {
        return addresses.reached(pages.find(page.id()).orElseThrow()).orElseThrow();
    }

    @Test
    void aRemovedPageIsNotReadNorFound() {
        Page page = page(town, "telegram", "660003:page_" + town, Map.of());
        PagesInMemory pages = new PagesInMemory();
        pages.put(page, Origin.OWN, PageStatus.ACTIVE, false);
        Connections connections = start(connections(SANDBOX, pages));
        await().until(() -> telegram().pages().stream().anyMatch(p -> p.id().equals(town)));

        pages.remove(page.id(), "anna");

        assertThat(connections.open()).isEmpty();
        assertThat(connections.find(page.id())).isEmpty();
        telegram().text(town, "anna", "есть кто?", null);
        await().during(Duration.ofMillis(700)).until(() -> inbox.stored().isEmpty());
    }

    @Test
    void stopsAtOnceAndStartsAgain() {
        Connections connections = start(connections(SANDBOX, page(town, "telegram", "", Map.of())));
        await().until(() -> telegram().pages().stream().anyMatch(p -> p.id().equals(town)));
        long begun = System.nanoTime();
        connections.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));

        telegram().text(town, "anna", "после перерыва", null);
        connections.start();
        await().until(() -> inbox.stored().size() == 1);
    }

    private Connections connections(ChannelSettings settings, Page... pages) {
        return connections(settings, PagesInMemory.of(pages));
    }

    private Connections connections(ChannelSettings settings, PagesInMemory pages) {
        Addresses addresses = new Addresses(settings, environment);
        return new Connections(
                pages,
                pages,
                channels,
                inbox,
                leases,
                addresses,
                new Entries(checks, addresses, pages),
                Clock.systemUTC());
    }

    private Connections start(Connections connections) {
        started.add(connections);
        connections.start();
        return connections;
    }

    private EmulatedMessenger telegram() {
        return messengers.stream()
                .filter(m -> m.name().equals("telegram"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean hasState(PagesHealthIndicator indicator, Page page, String state) {
        Object details = indicator.health().getDetails().get(page.id().value());
        return String.valueOf(details).contains("state=" + state);
    }

    private static Page page(String id, String messenger, String token, Map<String, String> settings) {
        return new Page(new PageId(id), messenger, "Тест", new AgencyId("cur"), null, new Secret(token), settings);
    }

    @ComponentScan({"ru.otklik.bot.channels.telegram", "ru.otklik.bot.channels.vk", "ru.otklik.bot.channels.wire"})
    @ConfigurationPropertiesScan("ru.otklik.bot.channels.vk")
    static class BothChannels {
        @Bean
        Languages languages() {
            return WordsAsKeys.languages();
        }
    }
}
