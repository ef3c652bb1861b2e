package ru.otklik.dialogs.territory;

import org.jspecify.annotations.Nullable;

/**
 * A municipality or a district of it.
 *
 * @param name as residents know it («Центральный район»)
 * @param parent the larger territory that holds it, if any
 */
public record Territory(
        TerritoryId id, String name, @Nullable TerritoryId parent) {}
