package ru.otklik.bot.channels.wire;

import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Point;
import tools.jackson.databind.JsonNode;

/** Coordinates out of JSON. */
public class Places {
    private Places() {}

    /** Null if these are no coordinates of a place on the Earth. */
    public static @Nullable Point point(JsonNode latitude, JsonNode longitude) {
        if (!latitude.isNumber() || !longitude.isNumber()) {
            return null;
        }
        double lat = latitude.asDouble(Double.NaN);
        double lon = longitude.asDouble(Double.NaN);
        return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? new Point(lat, lon) : null;
    }
}
