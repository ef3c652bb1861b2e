package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
        Set<Place> known = new LinkedHashSet<>();
        Set<Place> unknown = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            List<NamedStreet> streets = streets(mention);
            House house = mention.house();
            // They were narrowed: if the first one has no such house, none has.
            Set<Place> places = house == null || streets.getFirst().has(house) ? known : unknown;
            for (NamedStreet street : streets) {
                if (places.size() < MOST_OFFERED) {
                    places(street, house).forEach(places::add);
                }
            }
        }
        if (!known.isEmpty()) {
            return found(List.copyOf(known));
        }
        Mention mention = mentions.getFirst();
        House house = Objects.requireNonNull(mention.house());
        List<Street> lines = streets(mention).getFirst().lines();
        return new Found.NoSuchHouse(
                unknown.stream().limit(MOST_OFFERED).toList(),
                address(lines.getFirst(), ""),
                Houses.nearest(lines.stream().map(Street::houses).toList(), house));
    }

    /** The streets that a mention means: of the named kind, in the named settlement and with such a house, as far as there are any. */
    List<NamedStreet> streets(Mention mention) {
        List<NamedStreet> streets = mention.streets();
        if (streets.size() == 1) {
            return streets;
        }
        if (!mention.kinds().isEmpty()) {
            streets = narrowed(streets, street -> street.isOneOf(mention.kinds()));
        }
        Set<String> named = settlementsAround(mention);
        if (!named.isEmpty()) {
            streets = narrowed(streets, street -> named.contains(street.settlement()));
        }
        House house = mention.house();
        if (house != null) {
            streets = narrowed(streets, street -> street.has(house));
        }
        return mainFirst(streets);
    }

    private List<NamedStreet> mainFirst(List<NamedStreet> streets) {
        List<NamedStreet> sorted = new ArrayList<>(streets.size());
        for (boolean main : new boolean[] {true, false}) {
            for (NamedStreet street : streets) {
                if (directory.isMain(street.settlement()) == main) {
                    sorted.add(street);
                }
            }
        }
        return sorted;
    }

    /**
     * Where two streets meet, as far as a directory can tell: in one settlement, in the territory that both lie in. Nobody knows the
     * point.
     */
    List<Place> crossroads(Mention one, Mention other) {
        Map<String, List<NamedStreet>> others =
                streets(other).stream().collect(Collectors.groupingBy(NamedStreet::settlement));
        return streets(one).stream()
                .flatMap(first -> others.getOrDefault(first.settlement(), List.of()).stream()
                        .filter(second -> second.lines() != first.lines())
                        .map(second -> crossroads(first.lines(), second.lines())))
                .limit(MOST_OFFERED)
                .toList();
    }

    private Place crossroads(List<Street> first, List<Street> second) {
        String names = Directory.named(first.getFirst()) + " и " + Directory.named(second.getFirst());
        List<@Nullable TerritoryId> both = new ArrayList<>(territories(first));
        both.retainAll(territories(second));
        return new Place(
                directory.inSettlement(first.getFirst().settlement(), "перекрёсток " + names),
                null,
                both.size() == 1 ? both.getFirst() : null);
    }

    /** Only those for which it holds; all of them if it holds for none. */
    static <T> List<T> narrowed(List<T> all, Predicate<T> condition) {
        List<T> some = new ArrayList<>();
        for (T one : all) {
            if (condition.test(one)) {
                some.add(one);
            }
        }
        return some.isEmpty() ? all : some;
    }

    private Set<String> settlementsAround(Mention mention) {
        return hits.stream()
                .filter(hit -> hit.end() <= mention.start() || hit.start() >= mention.end())
                .filter(hit -> hit.sure() || hit.end() > mention.start() - NEAR && hit.start() < mention.end() + NEAR)
                .map(Settlements.Hit::settlement)
                .collect(Collectors.toUnmodifiableSet());
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
