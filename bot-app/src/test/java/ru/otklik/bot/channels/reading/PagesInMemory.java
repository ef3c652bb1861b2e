package ru.otklik.bot.channels.reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageDirectory;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** Pages of one process. */
final class PagesInMemory implements PageDirectory, PageBook {
    final List<PageId> left = new CopyOnWriteArrayList<>();
    private final Map<PageId, KnownPage> byId = new LinkedHashMap<>();
    private final List<Consumer<List<KnownPage>>> followers = new ArrayList<>();
    private int version;

    static PagesInMemory of(Page... pages) {
        PagesInMemory all = new PagesInMemory();
        for (Page page : pages) {
            all.put(page, Origin.FILE, PageStatus.ACTIVE, false);
        }
        return all;
    }

    void put(Page page, Origin origin, PageStatus status, boolean leaving) {
        put(page, origin, origin, status, leaving);
    }

    void put(Page page, Origin origin, Origin token, PageStatus status, boolean leaving) {
        KnownPage known;
        synchronized (this) {
            KnownPage old = byId.get(page.id());
            boolean same = old != null && old.page().token().equals(page.token());
            int tokenNumber = old == null ? 1 : old.tokenNumber() + (same ? 0 : 1);
            int number = old == null ? byId.size() : old.number();
            known = new KnownPage(
                    page,
                    origin,
                    status,
                    false,
                    token,
                    tokenNumber,
                    "",
                    leaving,
                    number,
                    ++version,
                    Instant.EPOCH,
                    "test");
            byId.put(page.id(), known);
        }
        followers.forEach(follower -> follower.accept(List.of(known)));
    }

    @Override
    public synchronized Optional<KnownPage> find(PageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public synchronized List<KnownPage> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public void follow(Consumer<List<KnownPage>> follower) {
        followers.add(follower);
    }

    @Override
    public List<Saved> saveAll(List<Page> pages, String by) {
        pages.forEach(page -> put(page, Origin.OWN, PageStatus.ACTIVE, false));
        return pages.stream().map(_ -> Saved.CHANGED).toList();
    }

    @Override
    public Outcome pause(PageId id, String by) {
        return become(id, PageStatus.PAUSED);
    }

    @Override
    public Outcome resume(PageId id, String by) {
        return become(id, PageStatus.ACTIVE);
    }

    @Override
    public Outcome remove(PageId id, String by) {
        return become(id, PageStatus.REMOVED);
    }

    @Override
    public void left(KnownPage page) {
        left.add(page.id());
        put(page.page(), page.origin(), page.status(), false);
    }

    private Outcome become(PageId id, PageStatus status) {
        KnownPage old = find(id).orElseThrow();
        boolean brought = "push".equals(old.page().settings().get("intake"));
        put(old.page(), old.origin(), status, brought && status != PageStatus.ACTIVE);
        return new Outcome.Done(find(id).orElseThrow());
    }
}
