package ru.otklik.bot.pages.store;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.pages.Messengers;
import ru.otklik.bot.pages.Origin;
import ru.otklik.bot.pages.PageStatus;
import ru.otklik.bot.platform.PageId;
import ru.otklik.bot.platform.Secret;
import ru.otklik.bot.region.Page;
import ru.otklik.bot.region.Region;

/**
 * Brings the pages of {@code pages.yml} into the table at every start. Their description follows the file; whether they are paused or
 * removed is decided in the desk alone; a token of the file is taken when it is another than the file gave before, so that one changed in
 * the desk stays; one of another account stops the start. A page gone from the file is stopped and kept.
 */
@Component
@ConditionalOnWebApplication
class FilePages {
    private static final Logger log = LoggerFactory.getLogger(FilePages.class);
    private static final String FILE = "pages.yml";

    private final PageRows rows;
    private final Messengers messengers;
    private final Clock clock;

    @Autowired
    FilePages(
            Region region,
            PageRows rows,
            Directory directory,
            Messengers messengers,
            TransactionTemplate transaction,
            Clock clock) {
        this(region.pages(), rows, directory, messengers, transaction, clock);
    }

    FilePages(
            List<Page> pages,
            PageRows rows,
            Directory directory,
            Messengers messengers,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.messengers = messengers;
        this.clock = clock;
        transaction.executeWithoutResult(_ -> bring(pages));
        directory.look();
    }

    /** @throws ru.otklik.bot.pages.sealing.KeysRefused if there is a token to store and no key */
    private void bring(List<Page> pages) {
        long version = rows.takeVersion();
        pages.forEach(page -> bring(page, version));
        Set<PageId> named = pages.stream().map(Page::id).collect(Collectors.toSet());
        rows.all().stream()
                .filter(row -> row.origin() == Origin.FILE && row.status() == PageStatus.ACTIVE)
                .filter(row -> !named.contains(row.id()))
                .forEach(row -> {
                    log.warn("Page {} is gone from {} and is stopped", row.id(), FILE);
                    put(row.with(PageStatus.MISSING, row.isBrought()), version);
                });
    }

    private void bring(Page page, long version) {
        PageRow old = rows.find(page.id()).orElse(null);
        if (old == null) {
            put(withToken(PageRow.of(page, Origin.FILE), page), version);
            return;
        }
        if (!old.description().messenger().equals(page.messenger())) {
            throw new IllegalStateException(
                    "Page «%s» is on %s in the database and on %s in %s: another account needs another id"
                            .formatted(page.id(), old.description().messenger(), page.messenger(), FILE));
        }
        PageRow next = old.described(page, Origin.FILE);
        if (next.status() == PageStatus.MISSING) {
            next = next.with(PageStatus.ACTIVE, false);
        }
        if (next.status() != PageStatus.REMOVED) {
            next = withToken(next, page);
        }
        if (!next.equals(old)) {
            put(next, version);
        }
    }

    private PageRow withToken(PageRow row, Page page) {
        Secret token = page.token();
        if (token.isEmpty()) {
            return row;
        }
        String account = messengers.account(page);
        String before = row.token().account();
        if (before != null && !account.isEmpty() && !before.equals(account)) {
            throw new IllegalStateException(
                    "Page «%s» was %s to its messenger and is %s by its token in %s: another account needs another id, for the chats are known to that one alone"
                            .formatted(row.id(), before, account, FILE));
        }
        String hash = PageRow.hash(row.id(), token);
        PageRow owned = row.withAccount(account);
        if (hash.equals(row.token().file()) && rows.hasReadableToken(row)) {
            return owned;
        }
        return rows.withToken(owned.withFileToken(hash), token);
    }

    private void put(PageRow row, long version) {
        rows.put(row, version, clock.instant(), FILE);
    }
}
