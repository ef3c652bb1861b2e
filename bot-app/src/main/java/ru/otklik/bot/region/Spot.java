package ru.otklik.bot.region;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Where a line of a file puts something, and in which territory that is said to be. */
record Spot(String file, int line, TerritoryId territory, Point point) {
    /** None if either is not known. */
    static Stream<Spot> of(String file, int line, @Nullable TerritoryId territory, @Nullable Point point) {
        return territory == null || point == null ? Stream.empty() : Stream.of(new Spot(file, line, territory, point));
    }
}
