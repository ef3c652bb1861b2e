package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.List;

/** Two territories that lie to each other as no two can: neither side by side nor one in the other. */
public sealed interface Clash {
    Territory first();

    Territory second();

    /**
     * A part of each belongs to both, so that nobody knows whose it is.
     *
     * @param share how much of the smaller one, 0 to 1
     */
    record Overlap(Territory first, Territory second, double share) implements Clash {}

    /**
     * The second one is said to be a part of the first one, and is not.
     *
     * @param share how much of it lies inside, 0 to 1
     */
    record Outside(Territory first, Territory second, double share) implements Clash {}

    /** All of them; slivers are left out, as borders are drawn by hand. */
    static List<Clash> among(Collection<Boundary> boundaries) {
        return new ClashSearch(boundaries).all();
    }
}
