package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Which street is the nearest to a point. */
final class StreetPoints {
    private static final double METRES_PER_DEGREE = 111_000;

    private record Spot(Street street, Point point) {}

    private final STRtree spots = new STRtree();

    StreetPoints(Collection<Street> streets) {
        for (Street street : streets) {
            Point point = street.point();
            if (point != null) {
                spots.insert(new Envelope(Area.coordinate(point)), new Spot(street, point));
            }
        }
        spots.build();
    }

    Optional<Street> nearest(Point point, double metres) {
        Envelope around = new Envelope(Area.coordinate(point));
        double degrees = metres / METRES_PER_DEGREE;
        around.expandBy(degrees / Math.max(.01, Math.cos(Math.toRadians(point.lat()))), degrees);
        @SuppressWarnings("unchecked") // the tree was filled above
        List<Spot> near = new ArrayList<>(spots.query(around));
        return near.stream()
                .filter(spot -> spot.point().metresTo(point) <= metres)
                .min(Comparator.comparingDouble(spot -> spot.point().metresTo(point)))
                .map(Spot::street);
    }
}
