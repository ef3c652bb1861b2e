package ru.otklik.dialogs.territory;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.algorithm.locate.PointOnGeometryLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** A piece of land with a border that does not cross itself. Immutable. */
public final class Area {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final int FEWEST_POINTS = 4;

    private final Polygon polygon;

    /** Makes its index when it is first asked. */
    private final PointOnGeometryLocator locator;

    private Area(Polygon polygon) {
        this.polygon = polygon;
        this.locator = new IndexedPointInAreaLocator(polygon);
    }

    /** What is wrong with a border. */
    public enum Flaw {
        TOO_FEW_POINTS,
        NOT_CLOSED,
        CROSSES_ITSELF,
        HOLE_OUTSIDE
    }

    /** A border that holds no area. */
    public static final class FlawedBorder extends IllegalArgumentException {
        private final Flaw flaw;
        private final Point near;

        FlawedBorder(Flaw flaw, Point near) {
            super("%s near %s, %s".formatted(flaw, near.lat(), near.lon()));
            this.flaw = flaw;
            this.near = near;
        }

        public Flaw flaw() {
            return flaw;
        }

        /** Where on the border the flaw shows. */
        public Point near() {
            return near;
        }
    }

    /**
     * An area within its border.
     *
     * @param border first point equals last, at least four points
     * @param holes borders of what is not part of it, in the same form
     * @throws FlawedBorder if a border is not closed, is too short or crosses itself or another one, or a hole lies outside of the border
     */
    public static Area within(List<Point> border, List<List<Point>> holes) {
        Polygon polygon = GEOMETRY.createPolygon(
                ring(border), holes.stream().map(Area::ring).toArray(LinearRing[]::new));
        TopologyValidationError error = new IsValidOp(polygon).getValidationError();
        if (error != null) {
            throw new FlawedBorder(flaw(error), point(error.getCoordinate()));
        }
        return new Area(polygon);
    }

    private static Flaw flaw(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> Flaw.HOLE_OUTSIDE;
            case TopologyValidationError.TOO_FEW_POINTS -> Flaw.TOO_FEW_POINTS;
            default -> Flaw.CROSSES_ITSELF;
        };
    }

    /** How far the point is from this area; 0 if it lies inside. About right for distances up to some hundred kilometres. */
    public double metresTo(Point point) {
        org.locationtech.jts.geom.Point there = GEOMETRY.createPoint(coordinate(point));
        return point(DistanceOp.nearestPoints(polygon, there)[0]).metresTo(point);
    }

    /** Whether the point lies inside or on its border. */
    public boolean has(Point point) {
        return locator.locate(coordinate(point)) != Location.EXTERIOR;
    }

    /** Its middle, which may lie outside of a crooked area. */
    public Point centre() {
        return point(polygon.getCentroid().getCoordinate());
    }

    Polygon polygon() {
        return polygon;
    }

    /** In degrees: x is the longitude, y the latitude. */
    static Coordinate coordinate(Point point) {
        return new Coordinate(point.lon(), point.lat());
    }

    private static Point point(Coordinate coordinate) {
        return new Point(coordinate.y, coordinate.x);
    }

    private static LinearRing ring(List<Point> border) {
        if (border.size() < FEWEST_POINTS) {
            throw new FlawedBorder(Flaw.TOO_FEW_POINTS, border.isEmpty() ? new Point(0, 0) : border.getFirst());
        }
        if (!border.getFirst().equals(border.getLast())) {
            throw new FlawedBorder(Flaw.NOT_CLOSED, border.getLast());
        }
        return GEOMETRY.createLinearRing(border.stream().map(Area::coordinate).toArray(Coordinate[]::new));
    }
}
