package ru.otklik.bot.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.platform.PageId;

/** How one page is doing, as its reader and those who send through it tell. The log hears of changes only. */
class PageState implements PageHealth {
    private static final Logger log = LoggerFactory.getLogger(PageState.class);

    private final PageId page;
    private final Clock clock;
    private final Runnable stop;

    private Condition condition = Condition.CONNECTING;
    private @Nullable Instant aliveAt;
    private @Nullable Instant troubleAt;
    private @Nullable String trouble;

    /** @param stop called when the token is refused */
    PageState(PageId page, Clock clock, Runnable stop) {
        this.page = page;
        this.clock = clock;
        this.stop = stop;
    }

    @Override
    public synchronized void alive() {
        if (condition == Condition.REVOKED) {
            return;
        }
        if (condition != Condition.ALIVE) {
            log.info("Page {} is connected", page);
        }
        condition = Condition.ALIVE;
        aliveAt = clock.instant();
    }

    @Override
    public synchronized void troubled(String reason) {
        if (condition == Condition.REVOKED) {
            return;
        }
        if (condition != Condition.TROUBLED) {
            log.warn("Page {} is in trouble and goes on trying: {}", page, reason);
        }
        condition = Condition.TROUBLED;
        troubleAt = clock.instant();
        trouble = reason;
    }

    @Override
    public void revoked(String reason) {
        synchronized (this) {
            if (condition == Condition.REVOKED) {
                return;
            }
            log.error("Page {} is stopped, its token is refused: {}", page, reason);
            condition = Condition.REVOKED;
            troubleAt = clock.instant();
            trouble = reason;
        }
        stop.run();
    }

    /** Another node reads the page. */
    synchronized void standingBy() {
        if (condition != Condition.REVOKED && condition != Condition.STANDBY) {
            log.info("Page {} is read by another node", page);
            condition = Condition.STANDBY;
        }
    }

    synchronized boolean isRevoked() {
        return condition == Condition.REVOKED;
    }

    synchronized boolean isWell() {
        return condition != Condition.TROUBLED && condition != Condition.REVOKED;
    }

    /** For those who run the application; holds no token. */
    synchronized Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", condition.name().toLowerCase(Locale.ROOT));
        if (aliveAt != null) {
            details.put("aliveAt", aliveAt.toString());
        }
        if (trouble != null && troubleAt != null) {
            details.put("lastTrouble", trouble);
            details.put("lastTroubleAt", troubleAt.toString());
        }
        return details;
    }

    private enum Condition {
        CONNECTING,
        ALIVE,
        STANDBY,
        TROUBLED,
        REVOKED
    }
}
