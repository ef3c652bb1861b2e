package ru.otklik.bot.pages.store;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.pages.KnownPage;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageBook;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.region.Page;

/** {@link PageBook} on PostgreSQL. */
@Component
class StoredBook implements PageBook {
    private static final Logger log = LoggerFactory.getLogger(StoredBook.class);
    private static final String NODE = "узел";

    private final PageRows rows;
    private final Directory directory;
    private final Messengers messengers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredBook(
            PageRows rows, Directory directory, Messengers messengers, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.messengers = messengers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<Saved> saveAll(List<Page> pages, String by) {
        List<Saved> saved = inTurn(
                version -> pages.stream().map(page -> save(page, version, by)).toList());
        directory.look();
        return saved;
    }

    private Saved save(Page page, long version, String by) {
        @Nullable PageRow old = rows.find(page.id()).orElse(null);
        PageRow next = old == null
                ? PageRow.of(page, Origin.OWN)
                : old.origin() == Origin.FILE && old.status() != PageStatus.MISSING
                        ? old
                        : old.described(page, Origin.OWN);
        next = next.with(PageStatus.ACTIVE, false).withAccount(messengers.account(page));
        if (!page.token().isEmpty()) {
            next = rows.withToken(next, page.token());
        }
        if (next.equals(old)) {
            return Saved.SAME;
        }
        rows.put(next, version, clock.instant(), by);
        return old == null ? Saved.ADDED : Saved.CHANGED;
    }

    @Override
    public Outcome pause(PageId id, String by) {
        return become(id, PageStatus.PAUSED, by);
    }

    @Override
    public Outcome resume(PageId id, String by) {
        return become(id, PageStatus.ACTIVE, by);
    }

    @Override
    public Outcome remove(PageId id, String by) {
        return become(id, PageStatus.REMOVED, by);
    }

    private Outcome become(PageId id, PageStatus status, String by) {
        Outcome outcome = inTurn(version -> {
            Optional<PageRow> found = rows.find(id);
            if (found.isEmpty()) {
                return new Outcome.NoSuchPage();
            }
            PageRow row = found.get();
            if (row.status() == status) {
                return done(id);
            }
            if (!row.status().canBecome(status)) {
                return new Outcome.Refused("Страница удалена.");
            }
            rows.put(turned(row, status), version, clock.instant(), by);
            log.info("Page {} is {} from now on, says {}", id, status, by);
            return done(id);
        });
        directory.look();
        return outcome instanceof Outcome.Done ? done(id) : outcome;
    }

    /** Whoever leaves needs the token until its messenger has been told. */
    private static PageRow turned(PageRow row, PageStatus status) {
        boolean leaving = status != PageStatus.ACTIVE && (row.leaving() || row.isBrought());
        PageRow turned = row.with(status, leaving);
        if (row.status() == PageStatus.MISSING && status == PageStatus.ACTIVE) {
            turned = turned.with(Origin.OWN);
        }
        return status == PageStatus.REMOVED && !leaving && row.token().sealed() != null
                ? turned.withoutToken()
                : turned;
    }

    private Outcome done(PageId id) {
        return directory.find(id).<Outcome>map(Outcome.Done::new).orElseGet(Outcome.NoSuchPage::new);
    }

    @Override
    public void left(KnownPage page) {
        inTurn(version -> {
            rows.find(page.id())
                    .filter(row -> row.leaving() && row.token().number() == page.tokenNumber())
                    .map(row -> row.with(row.status(), false))
                    .map(row -> row.status() == PageStatus.REMOVED ? row.withoutToken() : row)
                    .ifPresent(row -> rows.put(row, version, clock.instant(), NODE));
            return page;
        });
        directory.look();
    }

    private <T> T inTurn(Function<Long, T> change) {
        return Objects.requireNonNull(transaction.execute(_ -> change.apply(rows.takeVersion())));
    }
}
