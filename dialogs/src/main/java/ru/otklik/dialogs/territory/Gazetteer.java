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

    /** Like {@link #find}, but only streets, houses and settlements: no landmark, no crossroads. */
    default Found findAddress(String words) {
        return find(words);
    }

    /** The words without the streets, houses and crossroads that they name: what is left tells the matter. */
    default String withoutPlaces(String words) {
        return words;
    }

    List<Territory> territories();

    Optional<Territory> territory(TerritoryId id);
}
