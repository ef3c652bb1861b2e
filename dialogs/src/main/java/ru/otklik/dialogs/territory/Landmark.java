package ru.otklik.dialogs.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that people name instead of an address.
 *
 * @param settlement where it is, written as in the street directory
 * @param name as it is shown («остановка «Рынок»», «школа № 5», «поликлиника»)
 * @param also what else it is called («центральный рынок»)
 * @param territory in which it lies; null if unknown
 * @param point where it is; null if unknown
 */
public record Landmark(
        String settlement,
        String name,
        List<String> also,
        @Nullable TerritoryId territory,
        @Nullable Point point) {
    public Landmark {
        also = List.copyOf(also);
    }
}
