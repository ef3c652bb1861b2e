package ru.otklik.dialogs.territory;

/**
 * A point on the Earth in WGS 84.
 *
 * @param lat latitude in degrees, −90 to 90
 * @param lon longitude in degrees, −180 to 180
 */
public record Point(double lat, double lon) {
    private static final double EARTH_RADIUS_METRES = 6_371_000;

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no such point: %s, %s".formatted(lat, lon));
        }
    }

    /** The distance along the Earth's surface in metres (haversine formula). */
    public double metresTo(Point other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a)));
    }
}
