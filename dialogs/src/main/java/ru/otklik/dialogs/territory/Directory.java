package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The street directory: which settlement is the main one, and how addresses in it are written. */
final class Directory {
    private final List<Street> streets;
    private final String mainSettlement;

    Directory(Collection<Street> streets) {
        this.streets = List.copyOf(streets);
        this.mainSettlement = mostStreets(this.streets);
    }

    List<Street> streets() {
        return streets;
    }

    boolean isMain(String settlement) {
        return settlement.equals(mainSettlement);
    }

    /** The territory of all streets of a settlement; null if they lie in several. */
    @Nullable
    TerritoryId territoryOf(String settlement) {
        Set<@Nullable TerritoryId> territories = new HashSet<>();
        streets.stream()
                .filter(street -> street.settlement().equals(settlement))
                .forEach(street -> territories.add(street.territory()));
        return territories.size() == 1 ? territories.iterator().next() : null;
    }

    /** The address with its settlement in front, unless that is the main one. */
    String inSettlement(Street street, String address) {
        boolean obvious = street.settlement().isEmpty() || isMain(street.settlement());
        return obvious ? address : street.settlement() + ", " + address;
    }

    /** «ул. Ленина». */
    static String named(Street street) {
        return street.kind().isEmpty() ? street.name() : street.kind() + " " + street.name();
    }

    private static String mostStreets(List<Street> streets) {
        Map<String, Long> counts = streets.stream()
                .map(s -> List.of(s.settlement(), s.kind(), s.name()))
                .distinct()
                .collect(Collectors.groupingBy(List::getFirst, Collectors.counting()));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
