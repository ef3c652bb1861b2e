package ru.otklik.dialogs.territory;

import java.util.List;

/**
 * A territory and the land it covers.
 *
 * @param areas at least one
 */
public record Boundary(Territory territory, List<Area> areas) {
    public Boundary {
        areas = List.copyOf(areas);
        if (areas.isEmpty()) {
            throw new IllegalArgumentException("territory %s covers nothing".formatted(territory.id()));
        }
    }
}
