package ru.otklik.bot.incidents.lateness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.otklik.bot.incidents.Deadlines;
import ru.otklik.bot.incidents.LateNotice;
import ru.otklik.bot.incidents.LateNotices;
import ru.otklik.bot.incidents.LateStage;
import ru.otklik.bot.incidents.Viewer;

/** Looks for deadlines that have passed, and for those that the next in line is to hear of. */
@Component
class Lateness implements LateNotices {
    private static final int AT_ONCE = 200;

    private final LateRows rows;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Lateness(LateRows rows, Deadlines deadlines, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public List<LateNotice> of(Viewer viewer, boolean chief, int limit) {
        return rows.list(viewer, chief, limit);
    }

    @Override
    public Counts counts(Viewer viewer, boolean chief) {
        return rows.counts(viewer, chief);
    }

    /** Some at a time, each lot in a transaction of its own; safe on several nodes at once. */
    void tell() {
        while (told() == AT_ONCE) {
            // The next ones.
        }
        while (passedOn() == AT_ONCE) {
            // The next ones.
        }
    }

    private int told() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Instant now = clock.instant();
            List<LateRows.Passed> untold = rows.untold(now, AT_ONCE);
            untold.forEach(passed -> tell(passed, LateStage.CLERK, now));
            return untold.size();
        }));
    }

    private int passedOn() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            Instant now = clock.instant();
            List<LateRows.Told> next = rows.next(now, AT_ONCE);
            for (LateRows.Told told : next) {
                LateStage stage = after(told.stage());
                if (told.still() && stage != null) {
                    tell(told.passed(), stage, now);
                }
                rows.passedOn(told.id());
            }
            return next.size();
        }));
    }

    private void tell(LateRows.Passed passed, LateStage stage, Instant now) {
        LateStage next = after(stage);
        rows.insert(passed, stage, now, next == null ? null : deadlines.hears(next, passed.due()));
    }

    private static @Nullable LateStage after(LateStage stage) {
        return switch (stage) {
            case CLERK -> LateStage.CHIEF;
            case CHIEF -> LateStage.CURATOR;
            case CURATOR -> null;
        };
    }
}
