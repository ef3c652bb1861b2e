package ru.otklik.dialogs.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds addresses of the directory in a text and decides which one is meant, or which ones may be. */
final class AddressSearch {
    private static final int MOST_OFFERED = 5;
    private static final int NEAR = 3;

    private final Directory directory;
    private final StreetIndex index;
    private final Settlements settlements;

    AddressSearch(Directory directory) {
        this.directory = directory;
        this.index = new StreetIndex(directory.streets());
        this.settlements = new Settlements(
                directory.streets().stream().map(Street::settlement).distinct().toList());
    }

    Found find(String words) {
        List<Token> tokens = Token.of(words);
        List<Settlements.Hit> places = settlements.in(tokens);
        List<Mention> mentions = Mentions.in(
                tokens, index, place -> places.stream().anyMatch(hit -> hit.start() <= place && place < hit.end()));
        if (mentions.isEmpty()) {
            return settlementAlone(places);
        }
        int weight = mentions.stream().mapToInt(Mention::weight).max().orElse(0);
        return found(mentions.stream()
                .filter(mention -> mention.weight() == weight)
                .flatMap(mention -> places(mention, places).stream())
                .distinct()
                .toList());
    }

    private static Found found(List<Place> places) {
        return switch (places.size()) {
            case 0 -> new Found.Nothing();
            case 1 -> new Found.One(places.getFirst());
            default -> new Found.Several(places.stream().limit(MOST_OFFERED).toList());
        };
    }

    /** A village is a place of its own; the main settlement is too large for one. */
    private Found settlementAlone(List<Settlements.Hit> hits) {
        return found(hits.stream()
                .filter(Settlements.Hit::sure)
                .map(Settlements.Hit::settlement)
                .filter(settlement -> !directory.isMain(settlement))
                .distinct()
                .map(settlement -> new Place(settlement, null, directory.territoryOf(settlement)))
                .toList());
    }

    private List<Place> places(Mention mention, List<Settlements.Hit> hits) {
        List<NamedStreet> streets = mention.streets();
        streets = narrowed(streets, street -> street.kinds().stream().anyMatch(mention.kinds()::contains));
        List<String> named = settlementsAround(mention, hits);
        streets = narrowed(streets, street -> named.contains(street.settlement()));
        House house = mention.house();
        if (house != null) {
            streets = narrowed(
                    streets,
                    street -> street.lines().stream()
                            .anyMatch(line -> line.houses().has(house)));
        }
        return streets.stream()
                .sorted(Comparator.comparing(street -> !directory.isMain(street.settlement())))
                .flatMap(street -> places(street, house))
                .toList();
    }

    /** Only those for which it holds; all of them if it holds for none. */
    private static <T> List<T> narrowed(List<T> all, Predicate<T> condition) {
        List<T> some = all.stream().filter(condition).toList();
        return some.isEmpty() ? all : some;
    }

    private static List<String> settlementsAround(Mention mention, List<Settlements.Hit> hits) {
        return hits.stream()
                .filter(hit -> hit.end() <= mention.start() || hit.start() >= mention.end())
                .filter(hit -> hit.sure() || hit.end() > mention.start() - NEAR && hit.start() < mention.end() + NEAR)
                .map(Settlements.Hit::settlement)
                .toList();
    }

    /** One place for each territory that the house may lie in. */
    private Stream<Place> places(NamedStreet street, @Nullable House house) {
        String address = directory.inSettlement(
                street.lines().getFirst(),
                Directory.named(street.lines().getFirst()) + (house == null ? "" : ", " + house));
        if (house == null) {
            List<@Nullable TerritoryId> territories = territories(street.lines());
            boolean one = territories.size() == 1;
            return Stream.of(
                    new Place(address, one ? point(street.lines()) : null, one ? territories.getFirst() : null));
        }
        List<Street> lines = narrowed(street.lines(), line -> line.houses().has(house));
        return territories(lines).stream()
                .map(territory -> new Place(
                        address,
                        point(lines.stream()
                                .filter(line -> Objects.equals(line.territory(), territory))
                                .toList()),
                        territory));
    }

    private static List<@Nullable TerritoryId> territories(List<Street> lines) {
        List<@Nullable TerritoryId> territories = new ArrayList<>();
        for (Street line : lines) {
            if (!territories.contains(line.territory())) {
                territories.add(line.territory());
            }
        }
        return territories;
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
