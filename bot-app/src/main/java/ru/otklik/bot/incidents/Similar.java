package ru.otklik.bot.incidents;

import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;

/**
 * An incident of the same agency that may be about the same thing.
 *
 * @param metres how far it is; null where only the street is known to be the same
 * @param point where it is on a map, or null
 */
public record Similar(
        IncidentSummary summary,
        @Nullable Integer metres,
        @Nullable Point point) {}
