package ru.otklik.bot.rehearsals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.otklik.bot.region.ConfigFiles;
import ru.otklik.bot.region.Region;

/** Tries of edited files: one at a time, the last one is kept for a day, and every node can show it. */
public interface Rehearsals {
    /**
     * Reads the files at once, and tries them on last month's reports in the background.
     *
     * @param edited by name within the region's folder; each must be one that a region may have, and none may be that of pages
     * @param by a login
     */
    Begun begin(Map<String, byte[]> edited, String by);

    /** The last one. */
    Optional<Rehearsal> latest();

    /**
     * What would go elsewhere, by the ids of reports, last ones first.
     *
     * @param before only reports whose ids are smaller; {@link Long#MAX_VALUE} for all
     * @param most how many at most
     */
    List<Moved> moved(long rehearsal, Pair pair, long before, int most);

    /** From whom to whom how many would go, most first. */
    List<Count> counts(long rehearsal);

    /** The files in force with those that were edited. */
    Optional<ConfigFiles> files(long rehearsal);

    /** The region as the edited files would make it; empty if they don't fit what is in force by now. */
    Optional<Region> edited(long rehearsal);

    /** Ends one that is running; what is done so far is kept. */
    void cancel(long rehearsal);

    /** @param from null for all, as {@code to} */
    record Pair(@Nullable Target from, @Nullable Target to) {}

    record Count(Target from, Target to, int reports) {}
}
