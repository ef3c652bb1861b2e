package ru.otklik.bot.channels.reading;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.otklik.bot.channels.PageHealth;
import ru.otklik.bot.pages.Vitals;
import ru.otklik.bot.pages.Vitals.Vital;
import ru.otklik.bot.platform.PageId;

/**
 * How one page is doing, as its reader and those who send through it tell. The log hears of what goes wrong; that thousands of pages are
 * well, it is told in one line.
 */
class PageState implements PageHealth {
    private static final Logger log = LoggerFactory.getLogger(PageState.class);

    /** That a page is still alive is worth a row no more often. */
    private static final Duration TOLD_EVERY = Duration.ofSeconds(45);

    private final PageId page;
    private final int tokenNumber;
    private final Clock clock;
    private final BooleanSupplier alone;
    private final Runnable stop;

    private Condition condition = Condition.CONNECTING;
    private @Nullable Instant aliveAt;
    private @Nullable Instant updateAt;
    private @Nullable Instant troubleAt;
    private @Nullable String trouble;
    private @Nullable Instant missedAt;
    /** Whether something is worth telling at once. */
    private boolean changed;

    private Instant toldAt = Instant.MIN;

    /**
     * @param alone whether no other node of ours reads the page, as far as is known
     * @param stop called when the token is refused
     */
    PageState(PageId page, int tokenNumber, Clock clock, BooleanSupplier alone, Runnable stop) {
        this.page = page;
        this.tokenNumber = tokenNumber;
        this.clock = clock;
        this.alone = alone;
        this.stop = stop;
    }

    @Override
    public synchronized void alive() {
        if (condition == Condition.REVOKED) {
            return;
        }
        if (condition != Condition.ALIVE) {
            log.debug("Page {} is connected", page);
            changed = true;
        }
        condition = Condition.ALIVE;
        aliveAt = clock.instant();
    }

    @Override
    public synchronized void arrived() {
        updateAt = clock.instant();
        aliveAt = updateAt;
        changed = true;
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
        changed = true;
    }

    /** Where another node of ours may be the reader nobody has to do anything. */
    @Override
    public void contested(String reason) {
        if (alone.getAsBoolean()) {
            troubled(reason);
        }
    }

    @Override
    public synchronized void missed(String reason) {
        log.warn("Some of what came to page {} is lost with its messenger: {}", page, reason);
        troubled(reason);
        missedAt = clock.instant();
        changed = true;
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
            changed = true;
        }
        stop.run();
    }

    /** Another node reads the page. */
    synchronized void standingBy() {
        if (condition != Condition.REVOKED && condition != Condition.STANDBY) {
            log.debug("Page {} is read by another node", page);
            condition = Condition.STANDBY;
        }
    }

    @Override
    public synchronized boolean isRevoked() {
        return condition == Condition.REVOKED;
    }

    synchronized boolean isWell() {
        return condition != Condition.TROUBLED && condition != Condition.REVOKED;
    }

    /** What this node has to tell the others since it was asked last; empty if that is nothing new. */
    synchronized Optional<Vital> news(String node) {
        Instant now = clock.instant();
        boolean lives = aliveAt != null && aliveAt.isAfter(toldAt) && !now.isBefore(toldAt.plus(TOLD_EVERY));
        if (!changed && !lives) {
            return Optional.empty();
        }
        changed = false;
        toldAt = now;
        Vitals.Condition told = told();
        return Optional.of(new Vital(
                page, told == null ? null : node, told, tokenNumber, aliveAt, updateAt, trouble, troubleAt, missedAt));
    }

    /** What was not told after all. */
    synchronized void untold() {
        changed = true;
    }

    private Vitals.@Nullable Condition told() {
        return switch (condition) {
            case CONNECTING -> Vitals.Condition.CONNECTING;
            case ALIVE -> Vitals.Condition.ALIVE;
            case TROUBLED -> Vitals.Condition.TROUBLED;
            case REVOKED -> Vitals.Condition.REVOKED;
            case STANDBY -> null;
        };
    }

    /** For those who run the application; holds no token. */
    synchronized Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("state", condition.state());
        if (aliveAt != null) {
            details.put("aliveAt", aliveAt.toString());
        }
        if (trouble != null && troubleAt != null) {
            details.put("lastTrouble", trouble);
            details.put("lastTroubleAt", troubleAt.toString());
        }
        if (missedAt != null) {
            details.put("missedAt", missedAt.toString());
        }
        return details;
    }

    synchronized Condition condition() {
        return condition;
    }

    /** In the order in which the log tells them. */
    enum Condition {
        ALIVE("connected"),
        CONNECTING("being connected"),
        STANDBY("left to other nodes"),
        TROUBLED("in trouble"),
        REVOKED("with a refused token");

        private final String words;

        Condition(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** As metrics and health name it. */
        String state() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
