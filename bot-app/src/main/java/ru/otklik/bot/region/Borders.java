package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Area;
import ru.otklik.dialogs.territory.Point;

/** Reads the geometry of a territory: a Polygon or a MultiPolygon of longitudes and latitudes in degrees (RFC 7946, 3.1). */
final class Borders {
    /** No coordinate in degrees is larger; those in metres are thousands and more. */
    private static final double FULL_TURN = 360;

    private final ConfigFolder folder;
    private final String file;

    Borders(ConfigFolder folder, String file) {
        this.folder = folder;
        this.file = file;
    }

    /** Empty if there is any mistake, which is noted. */
    List<Area> areas(Tree geometry) {
        if (geometry instanceof Tree.Mapping mapping
                && mapping.fields().get("type") instanceof Tree.Field(int line, Tree.Scalar type)
                && mapping.fields().get("coordinates") instanceof Tree.Field(int lineToo, Tree.Items coordinates)) {
            if (type.text().equals("Polygon")) {
                return sound(List.of(coordinates));
            }
            if (type.text().equals("MultiPolygon")) {
                if (coordinates.items().isEmpty()) {
                    mistake(coordinates, "в MultiPolygon нет ни одного многоугольника");
                }
                return sound(coordinates.items());
            }
        }
        mistake(geometry, "у территории должна быть «geometry» вида Polygon или MultiPolygon с «coordinates»");
        return List.of();
    }

    private List<Area> sound(List<Tree> polygons) {
        List<Area> areas = new ArrayList<>();
        for (Tree polygon : polygons) {
            Area area = area(polygon);
            if (area == null) {
                return List.of();
            }
            areas.add(area);
        }
        return areas;
    }

    private @Nullable Area area(Tree polygon) {
        if (!(polygon instanceof Tree.Items rings) || rings.items().isEmpty()) {
            mistake(polygon, "многоугольник должен быть списком границ");
            return null;
        }
        List<List<Point>> borders = new ArrayList<>();
        for (Tree ring : rings.items()) {
            List<Point> border = border(ring);
            if (border.isEmpty()) {
                return null;
            }
            borders.add(border);
        }
        try {
            return Area.within(borders.getFirst(), borders.subList(1, borders.size()));
        } catch (Area.FlawedBorder e) {
            mistake(
                    polygon,
                    switch (e.flaw()) {
                        case TOO_FEW_POINTS -> "в границе меньше четырёх точек";
                        case NOT_CLOSED -> "граница не замкнута: последняя точка должна повторять первую";
                        case HOLE_OUTSIDE -> "вырез лежит вне своей границы";
                        case CROSSES_ITSELF ->
                            "граница пересекает сама себя около [%s, %s]"
                                    .formatted(e.near().lon(), e.near().lat());
                    });
            return null;
        }
    }

    private List<Point> border(Tree ring) {
        if (!(ring instanceof Tree.Items positions) || positions.items().isEmpty()) {
            mistake(ring, "граница должна быть списком точек");
            return List.of();
        }
        List<Point> border = new ArrayList<>();
        for (Tree position : positions.items()) {
            Point point = point(position);
            if (point == null) {
                return List.of();
            }
            border.add(point);
        }
        return border;
    }

    private @Nullable Point point(Tree position) {
        if (position instanceof Tree.Items deeper
                && !deeper.items().isEmpty()
                && deeper.items().getFirst() instanceof Tree.Items) {
            mistake(position, "лишний уровень скобок: несколько многоугольников — это MultiPolygon");
            return null;
        }
        if (position instanceof Tree.Scalar number && isNumber(number)) {
            mistake(position, "не хватает уровня скобок: один многоугольник — это Polygon");
            return null;
        }
        if (position instanceof Tree.Items pair
                && pair.items().size() >= 2
                && pair.items().get(0) instanceof Tree.Scalar lon
                && pair.items().get(1) instanceof Tree.Scalar lat
                && isNumber(lon)
                && isNumber(lat)) {
            return point(position, lon.text(), lat.text());
        }
        mistake(position, "точка должна быть парой чисел [долгота, широта]");
        return null;
    }

    private @Nullable Point point(Tree position, String lon, String lat) {
        try {
            double x = Double.parseDouble(lon);
            double y = Double.parseDouble(lat);
            if (Math.abs(x) > FULL_TURN || Math.abs(y) > FULL_TURN) {
                mistake(
                        position,
                        "[%s, %s] — не градусы, похоже на метры проекции: сохраните файл в WGS 84 (EPSG:4326)",
                        lon,
                        lat);
                return null;
            }
            return new Point(y, x);
        } catch (IllegalArgumentException e) {
            mistake(
                    position,
                    "нет такой точки: долгота %s, широта %s; порядок — сначала долгота, потом широта",
                    lon,
                    lat);
            return null;
        }
    }

    private static boolean isNumber(Tree.Scalar scalar) {
        return !scalar.quoted() && scalar.text().matches("-?\\d.*");
    }

    private void mistake(Tree at, String reason, @Nullable Object... args) {
        folder.mistake(file, at.line(), reason, args);
    }
}
