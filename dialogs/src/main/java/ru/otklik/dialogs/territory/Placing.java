package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes places of the streets and houses that a text names. */
final class Placing {
    private static final int MOST_OFFERED = 5;
    private static final int NEAR = 3;

    private final Directory directory;
    private final List<Settlements.Hit> hits;

    /** @param hits the settlements that the text names */
    Placing(Directory directory, List<Settlements.Hit> hits) {
        this.directory = directory;
        this.hits = hits;
    }

    static Found found(List<Place> places) {
        return switch (places.size()) {
            case 0 -> new Found.Nothing();
            case 1 -> new Found.One(places.getFirst());
            default -> new Found.Several(places.stream().limit(MOST_OFFERED).toList());
        };
    }

    /** @param mentions at least one, all equally sure */
    Found of(List<Mention> mentions) {
        List<Place> known = new ArrayList<>();
        List<Place> unknown = new ArrayList<>();
        for (Mention mention : mentions) {
            List<NamedStreet> streets = streets(mention);
            House house = mention.house();
            boolean has = house == null || streets.stream().anyMatch(street -> has(street, house));
            streets.forEach(street -> places(street, house).forEach((has ? known : unknown)::add));
        }
        if (!known.isEmpty()) {
            return found(known.stream().distinct().toList());
        }
        Mention mention = mentions.getFirst();
        House house = Objects.requireNonNull(mention.house());
        List<Street> lines = streets(mention).getFirst().lines();
        return new Found.NoSuchHouse(
                unknown.stream().distinct().limit(MOST_OFFERED).toList(),
                address(lines.getFirst(), ""),
                Houses.nearest(lines.stream().map(Street::houses).toList(), house));
    }

    /** The streets that a mention means: of the named kind, in the named settlement and with such a house, as far as there are any. */
    List<NamedStreet> streets(Mention mention) {
        List<NamedStreet> streets =
                narrowed(mention.streets(), street -> street.kinds().stream().anyMatch(mention.kinds()::contains));
        List<String> named = settlementsAround(mention);
        streets = narrowed(streets, street -> named.contains(street.settlement()));
        House house = mention.house();
        if (house != null) {
            streets = narrowed(streets, street -> has(street, house));
        }
        return streets.stream()
                .sorted(Comparator.comparing(street -> !directory.isMain(street.settlement())))
                .toList();
    }

    /**
     * Where two streets meet, as far as a directory can tell: in one settlement, in the territory that both lie in. Nobody knows the
     * point.
     */
    List<Place> crossroads(Mention one, Mention other) {
        List<Place> places = new ArrayList<>();
        for (NamedStreet first : streets(one)) {
            for (NamedStreet second : streets(other)) {
                if (first.lines() != second.lines() && first.settlement().equals(second.settlement())) {
                    Street line = first.lines().getFirst();
                    String names = Directory.named(line) + " и "
                            + Directory.named(second.lines().getFirst());
                    List<@Nullable TerritoryId> both = new ArrayList<>(territories(first.lines()));
                    both.retainAll(territories(second.lines()));
                    places.add(new Place(
                            directory.inSettlement(line, "перекрёсток " + names),
                            null,
                            both.size() == 1 ? both.getFirst() : null));
                }
            }
        }
        return places;
    }

    /** Only those for which it holds; all of them if it holds for none. */
    static <T> List<T> narrowed(List<T> all, Predicate<T> condition) {
        List<T> some = all.stream().filter(condition).toList();
        return some.isEmpty() ? all : some;
    }

    private static boolean has(NamedStreet street, House house) {
        return street.lines().stream().anyMatch(line -> line.houses().has(house));
    }

    private List<String> settlementsAround(Mention mention) {
        return hits.stream()
                .filter(hit -> hit.end() <= mention.start() || hit.start() >= mention.end())
                .filter(hit -> hit.sure() || hit.end() > mention.start() - NEAR && hit.start() < mention.end() + NEAR)
                .map(Settlements.Hit::settlement)
                .toList();
    }

    private String address(Street line, String rest) {
        return directory.inSettlement(line, Directory.named(line) + rest);
    }

    /** One place for each territory that the house may lie in. */
    private Stream<Place> places(NamedStreet street, @Nullable House house) {
        Street first = street.lines().getFirst();
        if (house == null) {
            List<@Nullable TerritoryId> territories = territories(street.lines());
            boolean one = territories.size() == 1;
            return Stream.of(new Place(
                    address(first, ""), one ? point(street.lines()) : null, one ? territories.getFirst() : null));
        }
        List<Street> lines = narrowed(street.lines(), line -> line.houses().has(house));
        return territories(lines).stream()
                .map(territory -> new Place(
                        address(first, ", " + house),
                        point(lines.stream()
                                .filter(line -> Objects.equals(line.territory(), territory))
                                .toList()),
                        territory));
    }

    private static List<@Nullable TerritoryId> territories(List<Street> lines) {
        Set<@Nullable TerritoryId> territories = new LinkedHashSet<>();
        lines.forEach(line -> territories.add(line.territory()));
        return new ArrayList<>(territories);
    }

    private static @Nullable Point point(List<Street> lines) {
        for (Street line : lines) {
            if (line.point() != null) {
                return line.point();
            }
        }
        return null;
    }
}
