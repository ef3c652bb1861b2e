package ru.otklik.bot.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import ru.otklik.dialogs.territory.Area;
import ru.otklik.dialogs.territory.Boundary;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.territory.MappedGazetteer;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.TerritoryId;

/** Finds coordinates that can't be right, most often because latitude and longitude are swapped. */
final class Whereabouts {
    /** As far off a point on the map and a border drawn by hand may be. */
    private static final double ACCURACY_METRES = 200;

    /** Not even a neighbouring territory is meant, but other coordinates. */
    private static final double FAR_METRES = 20_000;

    /** No region is so large that a territory has no other one within this distance. */
    private static final double FAR_TERRITORY_METRES = 1_000_000;

    private static final double NEAR_TERRITORY_METRES = 300_000;

    private final ConfigFolder folder;
    private final TerritoriesFile territories;
    private final List<Spot> spots;
    private final Gazetteer map;

    /** @param spots what lies in the territories, as other files say */
    Whereabouts(ConfigFolder folder, TerritoriesFile territories, List<Spot> spots) {
        this.folder = folder;
        this.territories = territories;
        this.spots = spots;
        this.map = new MappedGazetteer(territories.boundaries(), List.of());
    }

    private record Away(Spot spot, double metres) {}

    /** Notes what it finds. */
    void check() {
        Map<TerritoryId, List<Spot>> byTerritory = spots.stream().collect(Collectors.groupingBy(Spot::territory));
        for (Boundary boundary : territories.boundaries()) {
            List<Spot> own = byTerritory.getOrDefault(boundary.territory().id(), List.of());
            List<Away> away = own.stream()
                    .map(spot -> new Away(spot, metres(boundary, spot.point())))
                    .filter(spot -> spot.metres() > ACCURACY_METRES)
                    .toList();
            boolean allFar = away.size() > 1
                    && away.size() == own.size()
                    && away.stream().allMatch(spot -> spot.metres() > FAR_METRES);
            if (allFar) {
                mistake(
                        boundary,
                        "территория «%s» в %d км от всех своих улиц: не перепутаны ли широта и долгота?"
                                .formatted(
                                        boundary.territory().name(),
                                        kilometres(away.getFirst().metres())));
            } else {
                away.forEach(spot -> mistake(boundary, spot));
                checkAlone(boundary);
            }
        }
    }

    private void mistake(Boundary boundary, Away away) {
        String name = boundary.territory().name();
        folder.mistake(
                away.spot().file(),
                away.spot().line(),
                "%s",
                away.metres() > FAR_METRES
                        ? "точка в %d км от своей территории «%s»: не перепутаны ли широта и долгота?"
                                .formatted(kilometres(away.metres()), name)
                        : "точка в %d м от своей территории «%s»%s"
                                .formatted(
                                        Math.round(away.metres()),
                                        name,
                                        at(away.spot().point())));
    }

    private String at(Point point) {
        return map.at(point) instanceof Found.One(Place place)
                ? territories.boundaries().stream()
                        .map(Boundary::territory)
                        .filter(territory -> territory.id().equals(place.territory()))
                        .map(territory -> ", она лежит в «%s»".formatted(territory.name()))
                        .collect(Collectors.joining())
                : "";
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

    private static double metres(Boundary boundary, Point point) {
        return boundary.areas().stream().anyMatch(area -> area.has(point))
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
