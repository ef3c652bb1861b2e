package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Optional;

/** Knows the region's territories and addresses. Safe for use by many threads. */
public interface Gazetteer {
    /**
     * The place at a point: its nearest known address and its territory.
     *
     * @return {@link Found.One} or {@link Found.Outside}
     */
    Found at(Point point);

    /** Finds an address written by a resident, with misspellings and usual shortenings, anywhere in the text. */
    Found find(String words);

    List<Territory> territories();

    Optional<Territory> territory(TerritoryId id);
}
