package ru.otklik.bot.channels.reading;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.channels.Channel;
import ru.otklik.bot.channels.Inbox;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.channels.Pages;
import ru.otklik.bot.channels.Push.Entrance;
import ru.otklik.bot.channels.reading.Reader.Work;
import ru.otklik.bot.coordination.Leases;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** Connects the pages of the directory and follows what changes there: one reader each, started without waiting for any messenger. */
@Component
class Connections implements Pages, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    /** After the web server, whose emulated messengers may be read; stopped before it waits for its last requests. */
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 512;

    private static final Duration END_WITHIN = Duration.ofSeconds(2);

    private final PageDirectory directory;
    private final PageBook book;
    private final Map<String, Channel> channels;
    private final Inbox inbox;
    private final Leases leases;
    private final Addresses addresses;
    private final Entries entries;
    private final Clock clock;
    private final Map<PageId, Reader> byId = new ConcurrentHashMap<>();
    private volatile List<Reader> inOrder = List.of();
    private volatile boolean running;

    /** @throws IllegalStateException if no channel can make anything of a page of the configuration; it names the page */
    Connections(
            PageDirectory directory,
            PageBook book,
            List<Channel> channels,
            Inbox inbox,
            Leases leases,
            Addresses addresses,
            Entries entries,
            Clock clock) {
        this.directory = directory;
        this.book = book;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::messenger, Function.identity()));
        this.inbox = inbox;
        this.leases = leases;
        this.addresses = addresses;
        this.entries = entries;
        this.clock = clock;
        directory.all().stream()
                .filter(known -> known.origin() == Origin.FILE && known.isActive())
                .forEach(known -> entries.mistake(known).ifPresent(mistake -> {
                    throw new IllegalStateException("Страница «%s»: %s".formatted(known.id(), mistake));
                }));
        directory.follow(this::follow);
    }

    @Override
    public List<Connected> open() {
        return inOrder.stream()
                .filter(reader -> reader.known().isActive() && !reader.state().isRevoked())
                .map(Reader::connected)
                .toList();
    }

    @Override
    public Optional<Connected> find(PageId id) {
        return Optional.ofNullable(byId.get(id)).map(Reader::connected);
    }

    /** How each page is doing, in the order of their coming. */
    List<Reader> readers() {
        return inOrder;
    }

    @Override
    public synchronized void start() {
        running = true;
        byId.clear();
        follow(directory.all());
    }

    /** The pages are still found: what is in hand is answered on them. */
    @Override
    public void stop() {
        List<Reader> ending;
        synchronized (this) {
            running = false;
            ending = inOrder;
        }
        ending.forEach(Reader::end);
        long end = System.nanoTime() + END_WITHIN.toNanos();
        try {
            for (Reader reader : ending) {
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

    private synchronized void follow(List<KnownPage> changed) {
        if (!running) {
            return;
        }
        changed.forEach(known -> {
            Reader old = byId.remove(known.id());
            if (old != null) {
                old.end();
            }
            Reader next = connect(known);
            if (next != null) {
                byId.put(known.id(), next);
                next.startAfter(old);
            }
        });
        inOrder = byId.values().stream()
                .sorted(Comparator.comparing(reader -> reader.known().number()))
                .toList();
    }

    private @Nullable Reader connect(KnownPage known) {
        Channel channel = channels.get(known.page().messenger());
        Optional<Page> reached = addresses.reached(known);
        Optional<String> mistake = entries.mistake(known);
        if (channel == null || reached.isEmpty() || mistake.isPresent()) {
            if (known.isActive()) {
                log.info("Page {} is left out: {}", known.id(), mistake.orElse("it has no token"));
            }
            forget(known);
            return null;
        }
        if (known.status() == PageStatus.REMOVED && !known.leaving()) {
            return null;
        }
        return new Reader(known, reached.get(), channel, work(known, reached.get()), inbox, leases, clock);
    }

    private Work work(KnownPage known, Page reached) {
        if (known.isActive() && Intake.of(reached) == Intake.POLL) {
            return (page, channel, updates, state) -> channel.poll(page, updates, state);
        }
        Entrance entrance = addresses.entrance(reached);
        if (known.isActive()) {
            return (page, channel, updates, state) ->
                    channel.push().orElseThrow().keep(page, entrance, updates, state);
        }
        return known.leaving() ? (page, channel, _, state) -> leave(known, page, channel, entrance, state) : Work.NONE;
    }

    private void leave(KnownPage known, Page page, Channel channel, Entrance entrance, PageHealth health) {
        channel.push().orElseThrow().leave(page, entrance, health);
        if (!Thread.currentThread().isInterrupted()) {
            log.info("Page {} is not brought any more", known.id());
            book.left(known);
        }
    }

    /** Nobody can be told, and nobody knows whom. */
    private void forget(KnownPage known) {
        if (known.leaving()) {
            Thread.ofVirtual().name("forget-" + known.id()).start(() -> book.left(known));
        }
    }
}
