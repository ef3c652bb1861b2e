package ru.otklik.bot.channels;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.ChannelSettings.StandIn;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;

/** Connects the region's pages: one reader each, started without waiting for any messenger. */
@Component
class Connections implements Pages, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    /** After the web server, whose emulated messengers may be read; stopped before it waits for its last requests. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

    private static final Duration END_WITHIN = Duration.ofSeconds(4);

    private final List<Page> pages;
    private final Map<String, Channel> channels;
    private final Inbox inbox;
    private final Leases leases;
    private final ChannelSettings settings;
    private final Environment environment;
    private final Clock clock;
    private volatile List<Reader> readers = List.of();
    private volatile boolean running;

    @Autowired
    Connections(
            Region region,
            List<Channel> channels,
            Inbox inbox,
            Leases leases,
            ChannelSettings settings,
            Environment environment,
            Clock clock) {
        this(region.pages(), channels, inbox, leases, settings, environment, clock);
    }

    /** @throws IllegalStateException if no channel can make anything of a page; it names the page */
    Connections(
            List<Page> pages,
            List<Channel> channels,
            Inbox inbox,
            Leases leases,
            ChannelSettings settings,
            Environment environment,
            Clock clock) {
        this.pages = pages;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::messenger, Function.identity()));
        this.inbox = inbox;
        this.leases = leases;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
        pages.forEach(this::check);
    }

    @Override
    public List<Connected> open() {
        return readers.stream()
                .filter(r -> !r.state().isRevoked())
                .map(Reader::connected)
                .toList();
    }

    @Override
    public Optional<Connected> find(PageId id) {
        return readers.stream()
                .map(Reader::connected)
                .filter(c -> c.page().id().equals(id))
                .findFirst();
    }

    /** How each page is doing, in the order of the configuration. */
    List<Reader> readers() {
        return readers;
    }

    @Override
    public void start() {
        List<Reader> started = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            connect(pages.get(i), i).ifPresent(started::add);
        }
        readers = List.copyOf(started);
        running = true;
        readers.forEach(Reader::start);
    }

    @Override
    public void stop() {
        running = false;
        readers.forEach(Reader::end);
        long end = System.nanoTime() + END_WITHIN.toNanos();
        try {
            for (Reader reader : readers) {
                reader.awaitEnd(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private Optional<Reader> connect(Page page, int index) {
        StandIn standIn = settings.standIn().get(page.messenger());
        if (page.token().isEmpty() && standIn == null) {
            log.info("Page {} has no token and is left out", page.id());
            return Optional.empty();
        }
        Page connected = page.token().isEmpty() && standIn != null ? standingIn(page, index, standIn) : page;
        Channel channel = requireMessenger(page);
        Page reached = withAddress(connected, port());
        return Optional.of(new Reader(reached, channel, entrance(reached), inbox, leases, clock));
    }

    private @Nullable Entrance entrance(Page page) {
        return Intake.of(page) == Intake.POLL ? null : Entrances.of(page, outside(page));
    }

    /** A messenger that is emulated here finds us without an address of the outside world. */
    private URI outside(Page page) {
        URI address = settings.address();
        URI here = URI.create("http://127.0.0.1:" + port());
        return address != null && !isHere(page) ? address : here;
    }

    private boolean isHere(Page page) {
        return page.settings().getOrDefault("api-url", "").startsWith("http://127.0.0.1:" + port() + "/");
    }

    private static Page standingIn(Page page, int index, StandIn standIn) {
        Map<String, String> own = new HashMap<>(page.settings());
        own.put("api-url", standIn.apiUrl());
        Secret token = new Secret(standIn.tokenOf(page.id().value(), index, page.settings()));
        return new Page(page.id(), page.messenger(), page.name(), page.agency(), page.territory(), token, own);
    }

    private String port() {
        return environment.getProperty("local.server.port", "0");
    }

    /** A path becomes an address of this application, whose port is known once the web server runs. */
    private static Page withAddress(Page page, String port) {
        String url = page.settings().getOrDefault("api-url", "");
        if (!url.startsWith("/")) {
            return page;
        }
        Map<String, String> own = new HashMap<>(page.settings());
        own.put("api-url", "http://127.0.0.1:" + port + url);
        return new Page(page.id(), page.messenger(), page.name(), page.agency(), page.territory(), page.token(), own);
    }

    private void check(Page page) {
        try {
            Channel channel = requireMessenger(page);
            channel.check(withAddress(page, "1"));
            checkIntake(page, channel);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Page «%s»: %s".formatted(page.id(), e.getMessage()), e);
        }
    }

    private void checkIntake(Page page, Channel channel) {
        if (Intake.of(page) == Intake.POLL) {
            return;
        }
        if (channel.push().isEmpty()) {
            throw new IllegalArgumentException("its messenger brings nothing by itself, intake can only be poll");
        }
        boolean emulated = page.token().isEmpty()
                || page.settings().getOrDefault("api-url", "").startsWith("/");
        if (settings.address() == null && !emulated) {
            throw new IllegalArgumentException(
                    "intake is push, so otklik.channels.address must say where messengers find this application");
        }
    }

    private Channel requireMessenger(Page page) {
        Channel channel = channels.get(page.messenger());
        if (channel == null) {
            throw new IllegalStateException("Page «%s» is on messenger «%s», but there are only %s"
                    .formatted(
                            page.id(),
                            page.messenger(),
                            channels.keySet().stream().sorted().toList()));
        }
        return channel;
    }
}
