package ru.otklik.dialogs.territory;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param address in words, ready to be shown («ул. Ленина, 5»)
 * @param point on the map, where known
 * @param territory the territory it lies in, where known
 * @param former what its street was called before («Урицкого»), where that name was used to name it; else null
 */
public record Place(
        String address,
        @Nullable Point point,
        @Nullable TerritoryId territory,
        @Nullable String former) {
    /** One that was not named by a former name. */
    public Place(String address, @Nullable Point point, @Nullable TerritoryId territory) {
        this(address, point, territory, null);
    }

    Place named(String formerName) {
        return new Place(address, point, territory, formerName);
    }
}
