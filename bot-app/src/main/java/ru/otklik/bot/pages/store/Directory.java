package ru.otklik.bot.pages.store;

import jakarta.annotation.PostConstruct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.sealing.KeysRefused;
import ru.otklik.bot.pages.sealing.SealedTokens;
import ru.otklik.bot.platform.PageId;

/** The pages as this node knows them: it asks every other second what is newer than the newest it has. */
@Component
class Directory implements PageDirectory, SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Directory.class);

    private final PageRows rows;
    private final SealedTokens tokens;
    private final Duration lookEvery;
    private final Map<PageId, KnownPage> byId = new ConcurrentHashMap<>();
    private final List<Consumer<List<KnownPage>>> followers = new CopyOnWriteArrayList<>();
    private volatile List<KnownPage> inOrder = List.of();
    private long seen;
    private volatile @Nullable Thread watch;

    Directory(PageRows rows, SealedTokens tokens, @Value("${otklik.pages.look-every:2s}") Duration lookEvery) {
        this.rows = rows;
        this.tokens = tokens;
        this.lookEvery = lookEvery;
    }

    /** @throws KeysRefused if there are tokens and no key at all: somebody has forgotten it */
    @PostConstruct
    void load() {
        look();
        List<KnownPage> lost = inOrder.stream().filter(KnownPage::tokenIsLost).toList();
        if (!lost.isEmpty() && !tokens.hasKey()) {
            throw new KeysRefused(
                    "В базе зашифрованы ключи доступа страниц (%d), а ключа шифрования нет.".formatted(lost.size()));
        }
        lost.forEach(page ->
                log.error("No key opens the token of page {}: it stays stopped until it gets another", page.id()));
    }

    @Override
    public Optional<KnownPage> find(PageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<KnownPage> all() {
        return inOrder;
    }

    @Override
    public void follow(Consumer<List<KnownPage>> follower) {
        followers.add(follower);
    }

    /** Takes in what has changed; the caller sees its own changes then. */
    synchronized void look() {
        List<KnownPage> newer = rows.newerThan(seen);
        if (newer.isEmpty()) {
            return;
        }
        newer.forEach(page -> byId.put(page.id(), page));
        seen = newer.getLast().version();
        List<KnownPage> all = new ArrayList<>(byId.values());
        all.sort(Comparator.comparing(KnownPage::number));
        inOrder = List.copyOf(all);
        followers.forEach(follower -> follower.accept(newer));
    }

    @Override
    public void start() {
        watch = Thread.ofVirtual().name("pages").start(this::watch);
    }

    @Override
    public void stop() {
        Thread running = watch;
        watch = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private void watch() {
        while (watch == Thread.currentThread() || watch == null) {
            try {
                Thread.sleep(lookEvery);
                look();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                log.warn("Whether pages have changed can't be read, what is known goes on: {}", e.toString());
            }
        }
    }
}
