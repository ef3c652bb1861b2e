package ru.otklik.dialogs.territory;

import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param address in words, ready to be shown («ул. Ленина, 5»)
 * @param point on the map, where known
 * @param territory the territory it lies in, where known
 */
public record Place(
        String address, @Nullable Point point, @Nullable TerritoryId territory) {}
