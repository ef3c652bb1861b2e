package ru.otklik.bot.rehearsals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import ru.otklik.bot.incidents.FiledReports;
import ru.otklik.bot.rehearsals.Rehearsal.Guesses;

/** One try, from the first report to the last. */
final class Trying {
    private static final int AT_ONCE = 200;

    private final long id;
    private final FiledReports reports;
    private final RehearsalRows rows;
    private final TransactionOperations transaction;
    private int done;
    private int moved;
    private int orphaned;
    private final int[] guesses = new int[Comparison.Guess.values().length];

    Trying(long id, FiledReports reports, RehearsalRows rows, TransactionOperations transaction) {
        this.id = id;
        this.reports = reports;
        this.rows = rows;
        this.transaction = transaction;
    }

    /**
     * @param files names of those that were edited
     * @return whether it came to the end; not if somebody has ended it before
     */
    boolean run(FiledReports.Extent extent, Supplier<Comparison> made, Set<String> files) {
        Comparison comparison = made.get();
        boolean understanding = Comparison.needsClassifiers(files);
        long last = extent.before();
        // Those filed since it began would make it longer than it has said.
        while (done < extent.count()) {
            List<FiledReports.Filed> next = reports.after(last, Math.min(AT_ONCE, extent.count() - done));
            if (next.isEmpty()) {
                break;
            }
            List<Moved> elsewhere = new ArrayList<>();
            for (FiledReports.Filed report : next) {
                count(comparison.of(report), elsewhere);
            }
            last = next.getLast().id();
            done += next.size();
            if (!keep(extent.count(), understanding, elsewhere)) {
                return false;
            }
        }
        // Some may have been erased meanwhile.
        return keep(done, understanding, List.of());
    }

    private void count(Comparison.Compared compared, List<Moved> elsewhere) {
        guesses[compared.guess().ordinal()]++;
        Moved one = compared.moved();
        if (one != null) {
            moved++;
            orphaned += one.to() instanceof Target.Nobody ? 1 : 0;
            elsewhere.add(one);
        }
    }

    private boolean keep(int total, boolean understanding, List<Moved> elsewhere) {
        @Nullable Guesses counted = understanding ? guesses() : null;
        var so = new RehearsalRows.Progress(total, done, moved, orphaned, counted);
        return Boolean.TRUE.equals(transaction.execute(_ -> rows.progress(id, so, elsewhere)));
    }

    private Guesses guesses() {
        int better = guesses[Comparison.Guess.BETTER.ordinal()];
        int worse = guesses[Comparison.Guess.WORSE.ordinal()];
        return new Guesses(better + worse + guesses[Comparison.Guess.OTHER.ordinal()], better, worse);
    }
}
