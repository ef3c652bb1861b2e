package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gazetteer that holds the borders of territories and a directory of streets in memory. */
public final class MappedGazetteer implements Gazetteer {
    /** Further away than this a street's name tells nobody where a point is. */
    private static final double NEARBY_METRES = 1_500;

    private final Map<TerritoryId, Territory> territories = new LinkedHashMap<>();
    private final Land land;
    private final Directory directory;
    private final StreetPoints points;
    private final AddressSearch search;

    /** One that knows no landmarks and no neighbours. */
    public MappedGazetteer(Collection<Boundary> boundaries, Collection<Street> streets) {
        this(boundaries, streets, List.of(), List.of());
    }

    /** @param neighbours towns and villages outside of the region */
    public MappedGazetteer(
            Collection<Boundary> boundaries,
            Collection<Street> streets,
            Collection<Landmark> landmarks,
            Collection<Neighbour> neighbours) {
        boundaries.forEach(b -> territories.put(b.territory().id(), b.territory()));
        land = new Land(boundaries);
        directory = new Directory(streets.stream().map(this::withTerritory).toList());
        points = new StreetPoints(streets);
        search = new AddressSearch(
                directory, landmarks.stream().map(this::withTerritory).toList(), neighbours);
    }

    /** A line that names no territory lies where its point lies. */
    private Street withTerritory(Street street) {
        Point point = street.point();
        if (street.territory() != null || point == null) {
            return street;
        }
        return new Street(
                street.settlement(),
                street.kind(),
                street.name(),
                street.houses(),
                territoryAt(point),
                point,
                street.former());
    }

    private Landmark withTerritory(Landmark landmark) {
        Point point = landmark.point();
        return landmark.territory() != null || point == null
                ? landmark
                : new Landmark(landmark.settlement(), landmark.name(), landmark.also(), territoryAt(point), point);
    }

    private @Nullable TerritoryId territoryAt(Point point) {
        return land.at(point).map(Territory::id).orElse(null);
    }

    @Override
    public Found at(Point point) {
        return land.at(point)
                .<Found>map(territory -> new Found.One(new Place(near(point, territory), point, territory.id())))
                .orElseGet(Found.Outside::new);
    }

    private String near(Point point, Territory territory) {
        return points.nearest(point, NEARBY_METRES)
                .map(street -> directory.inSettlement(street, "рядом с " + Directory.named(street)))
                .orElse("место на карте, " + territory.name());
    }

    @Override
    public Found find(String words) {
        return search.find(words);
    }

    @Override
    public Found findAddress(String words) {
        return search.findAddress(words);
    }

    @Override
    public String withoutPlaces(String words) {
        return search.withoutPlaces(words);
    }

    @Override
    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    @Override
    public Optional<Territory> territory(TerritoryId id) {
        return Optional.ofNullable(territories.get(id));
    }
}
