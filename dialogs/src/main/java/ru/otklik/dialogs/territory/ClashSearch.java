package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** Compares each territory with those around it and with the one that it is a part of. */
final class ClashSearch {
    /** Of the smaller territory: borders drawn by hand differ by that much. */
    private static final double SLIVER = .01;

    private final List<Shape> shapes = new ArrayList<>();
    private final Map<TerritoryId, Shape> byId = new HashMap<>();
    private final STRtree pieces = new STRtree();

    private record Shape(int number, Territory territory, List<Polygon> polygons, double size) {
        /** In square degrees, as sizes are: only their ratio matters. */
        double common(Shape other) {
            double common = 0;
            for (Polygon one : polygons) {
                for (Polygon two : other.polygons) {
                    if (one.getEnvelopeInternal().intersects(two.getEnvelopeInternal())) {
                        common += one.intersection(two).getArea();
                    }
                }
            }
            return common;
        }
    }

    ClashSearch(Collection<Boundary> boundaries) {
        for (Boundary boundary : boundaries) {
            List<Polygon> polygons =
                    boundary.areas().stream().map(Area::polygon).toList();
            double size = polygons.stream().mapToDouble(Polygon::getArea).sum();
            Shape shape = new Shape(shapes.size(), boundary.territory(), polygons, size);
            shapes.add(shape);
            byId.put(boundary.territory().id(), shape);
            polygons.stream().map(Polygon::getEnvelopeInternal).forEach(envelope -> pieces.insert(envelope, shape));
        }
        pieces.build();
    }

    List<Clash> all() {
        List<Clash> clashes = new ArrayList<>();
        for (Shape shape : shapes) {
            outside(shape).ifPresent(clashes::add);
            for (int number : later(shape)) {
                overlap(shape, shapes.get(number)).ifPresent(clashes::add);
            }
        }
        return clashes;
    }

    private Set<Integer> later(Shape shape) {
        Set<Integer> later = new TreeSet<>();
        for (Polygon polygon : shape.polygons()) {
            @SuppressWarnings("unchecked") // the tree was filled above
            List<Shape> near = pieces.query(polygon.getEnvelopeInternal());
            near.stream()
                    .map(Shape::number)
                    .filter(number -> number > shape.number())
                    .forEach(later::add);
        }
        return later;
    }

    private Optional<Clash> outside(Shape part) {
        Shape whole = parent(part);
        if (whole == null) {
            return Optional.empty();
        }
        double inside = whole.common(part) / part.size();
        return inside >= 1 - SLIVER
                ? Optional.empty()
                : Optional.of(new Clash.Outside(whole.territory(), part.territory(), inside));
    }

    private Optional<Clash> overlap(Shape one, Shape other) {
        if (isPartOf(one, other) || isPartOf(other, one)) {
            return Optional.empty();
        }
        double share = one.common(other) / Math.min(one.size(), other.size());
        boolean isNested = share >= 1 - SLIVER
                && Math.abs(one.size() - other.size()) > SLIVER * Math.max(one.size(), other.size());
        return share <= SLIVER || isNested
                ? Optional.empty()
                : Optional.of(new Clash.Overlap(one.territory(), other.territory(), share));
    }

    private boolean isPartOf(Shape part, Shape whole) {
        Set<Shape> seen = new HashSet<>();
        Shape parent = parent(part);
        while (parent != null && parent != whole && seen.add(parent)) {
            parent = parent(parent);
        }
        return parent == whole;
    }

    private @Nullable Shape parent(Shape shape) {
        TerritoryId parent = shape.territory().parent();
        return parent == null ? null : byId.get(parent);
    }
}
