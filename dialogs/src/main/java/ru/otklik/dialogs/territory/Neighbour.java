package ru.otklik.dialogs.territory;

import org.jspecify.annotations.Nullable;

/**
 * A town or a village outside of the region that residents may name.
 *
 * @param name in the nominative («Курск»)
 * @param advice whom to write to about places there; null for the region's usual advice
 */
public record Neighbour(String name, @Nullable String advice) {}
