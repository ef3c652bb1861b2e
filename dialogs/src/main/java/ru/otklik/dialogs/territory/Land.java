package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/** Which territory a point lies in: of nested ones the smallest, borders included. */
final class Land {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private record Piece(Territory territory, PreparedGeometry shape, double size) {}

    private final STRtree pieces = new STRtree();

    Land(Collection<Boundary> boundaries) {
        for (Boundary boundary : boundaries) {
            double size = boundary.areas().stream()
                    .mapToDouble(area -> area.polygon().getArea())
                    .sum();
            for (Area area : boundary.areas()) {
                pieces.insert(
                        area.polygon().getEnvelopeInternal(),
                        new Piece(boundary.territory(), PreparedGeometryFactory.prepare(area.polygon()), size));
            }
        }
        pieces.build();
    }

    Optional<Territory> at(Point point) {
        org.locationtech.jts.geom.Point there = GEOMETRY.createPoint(Area.coordinate(point));
        @SuppressWarnings("unchecked") // the tree was filled above
        List<Piece> near = pieces.query(new Envelope(there.getCoordinate()));
        return near.stream()
                .filter(piece -> piece.shape().covers(there))
                .min(Comparator.comparingDouble(Piece::size))
                .map(Piece::territory);
    }
}
