package ru.otklik.bot.personal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ru.otklik.bot.platform.NotOpened;
import ru.otklik.bot.platform.PersonalColumn;
import ru.otklik.bot.platform.Sealing;

/**
 * Seals what is personal anew with the first of the keys, and for the first time what was stored before there were seals. It goes through
 * each table in small transactions and may be ended at any moment: whatever is done is done, and the next time goes on with the rest. Rows
 * that somebody is at work on are passed over and come again.
 */
@Component
public class PersonalKeys {
    /** Whoever wants one of these rows waits for so many. */
    private static final int BATCH = 100;

    private static final int MOST_WALKS = 5;

    private final SealedRows rows;
    private final Sealing sealing;

    public PersonalKeys(SealedRows rows, Sealing sealing) {
        this.rows = rows;
        this.sealing = sealing;
    }

    /** Hears what has been done, after each transaction; what it throws ends all of it. */
    @FunctionalInterface
    public interface Listener {
        /** @param done values of the column that were sealed so far */
        void told(PersonalColumn column, long done);
    }

    /**
     * What became of a column.
     *
     * @param resealed values that had been sealed with another key
     * @param sealed values that had stood in the clear
     * @param alreadyCurrent values that were sealed with the first key before
     * @param lost by the id of their key, how many values can't be opened: it is missing, or they were changed
     * @param left values that others were at work on each time, or that are still being sealed with another key
     */
    public record Rotated(
            PersonalColumn column,
            long resealed,
            long sealed,
            long alreadyCurrent,
            Map<String, Long> lost,
            long left) {}

    /** All columns, one after the other. May run beside the application, and again. */
    public List<Rotated> rotate(Listener listener) {
        List<Rotated> all = new ArrayList<>();
        Arrays.stream(PersonalColumn.values()).forEach(column -> all.add(rotate(column, listener)));
        return all;
    }

    private Rotated rotate(PersonalColumn column, Listener listener) {
        Walk walk = new Walk(column, listener);
        SealedRows.Counts before = rows.count(column);
        SealedRows.Counts now = before;
        for (int walks = 0; walks < MOST_WALKS && now.stale() > 0 && (walks == 0 || walk.left(now) > 0); walks++) {
            walk.through();
            now = rows.count(column);
        }
        return new Rotated(column, walk.resealed, walk.sealed, before.current(), walk.lost, walk.left(now));
    }

    /** Once through a table, from the first key to the last. */
    private final class Walk {
        private final PersonalColumn column;
        private final Listener listener;
        private final Map<String, Long> lost = new TreeMap<>();
        private long resealed;
        private long sealed;
        private long nothing;

        Walk(PersonalColumn column, Listener listener) {
            this.column = column;
            this.listener = listener;
        }

        long left(SealedRows.Counts now) {
            long known =
                    nothing + lost.values().stream().mapToLong(Long::longValue).sum();
            return Math.max(0, now.stale() - known);
        }

        void through() {
            lost.clear();
            nothing = 0;
            List<Object> after = List.of();
            while (true) {
                List<SealedRows.Stored> batch = rows.change(column, after, BATCH, this::fresh);
                listener.told(column, resealed + sealed);
                if (batch.size() < BATCH) {
                    return;
                }
                after = batch.getLast().key();
            }
        }

        /** The value sealed anew, or as it was. */
        private String fresh(SealedRows.Stored old) {
            var keyId = sealing.keyOf(column, old.value());
            try {
                String[] row = old.boundTo().toArray(String[]::new);
                String fresh = sealing.seal(column, sealing.open(column, old.value(), row), row);
                if (fresh.equals(old.value())) {
                    nothing++;
                } else if (keyId.isPresent()) {
                    resealed++;
                } else {
                    sealed++;
                }
                return fresh;
            } catch (NotOpened e) {
                lost.merge(e.keyId(), 1L, Long::sum);
                return old.value();
            }
        }
    }
}
