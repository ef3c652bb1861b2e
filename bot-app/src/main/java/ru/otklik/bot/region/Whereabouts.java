package ru.otklik.bot.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import ru.otklik.dialogs.territory.Area;
import ru.otklik.dialogs.territory.Boundary;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Finds coordinates that can't be right, most often because latitude and longitude are swapped. */
final class Whereabouts {
    /** A street this far outside of its territory's border is a mistake of the map, not of its accuracy. */
    private static final double FAR_METRES = 20_000;

    /** No region is so large that a territory has no other one within this distance. */
    private static final double FAR_TERRITORY_METRES = 1_000_000;

    private static final double NEAR_TERRITORY_METRES = 300_000;

    private final ConfigFolder folder;
    private final TerritoriesFile territories;
    private final List<StreetsFile.Row> streets;

    Whereabouts(ConfigFolder folder, TerritoriesFile territories, List<StreetsFile.Row> streets) {
        this.folder = folder;
        this.territories = territories;
        this.streets = streets;
    }

    /** Notes what it finds. */
    void check() {
        Map<TerritoryId, List<StreetsFile.Row>> rows = new HashMap<>();
        for (StreetsFile.Row row : streets) {
            TerritoryId territory = row.street().territory();
            if (territory != null && row.street().point() != null) {
                rows.computeIfAbsent(territory, id -> new ArrayList<>()).add(row);
            }
        }
        for (Boundary boundary : territories.boundaries()) {
            List<StreetsFile.Row> own = rows.getOrDefault(boundary.territory().id(), List.of());
            List<StreetsFile.Row> far = own.stream()
                    .filter(row -> metres(boundary, row) > FAR_METRES)
                    .toList();
            if (far.size() > 1 && far.size() == own.size()) {
                mistake(
                        boundary,
                        "территория «%s» в %d км от всех своих улиц: не перепутаны ли широта и долгота?"
                                .formatted(boundary.territory().name(), kilometres(metres(boundary, far.getFirst()))));
            } else {
                far.forEach(row -> mistake(boundary, row));
                checkAlone(boundary);
            }
        }
    }

    private void mistake(Boundary boundary, StreetsFile.Row row) {
        folder.mistake(
                StreetsFile.NAME,
                row.line(),
                "точка в %d км от своей территории «%s»: не перепутаны ли широта и долгота?",
                kilometres(metres(boundary, row)),
                boundary.territory().name());
    }

    private void mistake(Boundary boundary, String reason) {
        folder.mistake(
                TerritoriesFile.NAME,
                territories.known().line(boundary.territory().id()),
                "%s",
                reason);
    }

    /** Swapped coordinates land far from all other territories, or out of the country, and near once they are swapped back. */
    private void checkAlone(Boundary boundary) {
        Point centre = centre(boundary);
        Optional<Point> swapped = swapped(centre);
        if (swapped.isEmpty()) {
            return;
        }
        if (isFarFromOthers(boundary, centre)
                && nearestOther(boundary, other -> other.metresTo(swapped.get())) < NEAR_TERRITORY_METRES) {
            mistake(
                    boundary,
                    "территория «%s» далеко от остальных: перепутаны широта и долгота, сначала пишут долготу"
                            .formatted(boundary.territory().name()));
        } else if (!Russia.has(centre) && Russia.has(swapped.get())) {
            mistake(
                    boundary,
                    "территория «%s» за пределами России: перепутаны широта и долгота, сначала пишут долготу"
                            .formatted(boundary.territory().name()));
        }
    }

    private static Point centre(Boundary boundary) {
        return boundary.areas().getFirst().centre();
    }

    /** Looked at by their middles first: of thousands of territories the first one mostly is near enough. */
    private boolean isFarFromOthers(Boundary boundary, Point centre) {
        boolean near = territories.boundaries().stream()
                .filter(other -> other != boundary)
                .anyMatch(other -> centre(other).metresTo(centre) < FAR_TERRITORY_METRES);
        return !near && nearestOther(boundary, other -> other.metresTo(centre)) > FAR_TERRITORY_METRES;
    }

    /** 0 if there is no other one. */
    private double nearestOther(Boundary boundary, ToDoubleFunction<Area> metres) {
        return territories.boundaries().stream()
                .filter(other -> other != boundary)
                .flatMap(other -> other.areas().stream())
                .mapToDouble(metres)
                .min()
                .orElse(0);
    }

    private static Optional<Point> swapped(Point point) {
        return Math.abs(point.lon()) > 90 ? Optional.empty() : Optional.of(new Point(point.lon(), point.lat()));
    }

    private static double metres(Boundary boundary, StreetsFile.Row row) {
        Point point = row.street().point();
        return point == null
                ? 0
                : boundary.areas().stream()
                        .mapToDouble(area -> area.metresTo(point))
                        .min()
                        .orElse(0);
    }

    private static long kilometres(double metres) {
        return Math.round(metres / 1_000);
    }
}
