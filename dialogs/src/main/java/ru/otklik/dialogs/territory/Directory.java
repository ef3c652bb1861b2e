package ru.otklik.dialogs.territory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The street directory: which settlement is the main one, and how addresses in it are written. */
final class Directory {
    private final List<Street> streets;
    private final String mainSettlement;

    /** Nothing where the streets of a settlement lie in several territories. */
    private final Map<String, Optional<TerritoryId>> territories = new LinkedHashMap<>();

    Directory(Collection<Street> streets) {
        this.streets = List.copyOf(streets);
        this.mainSettlement = mostStreets(this.streets);
        for (Street street : streets) {
            Optional<TerritoryId> own = Optional.ofNullable(street.territory());
            territories.merge(street.settlement(), own, (one, other) -> one.equals(other) ? one : Optional.empty());
        }
    }

    List<Street> streets() {
        return streets;
    }

    Set<String> settlements() {
        return territories.keySet();
    }

    boolean isMain(String settlement) {
        return settlement.equals(mainSettlement);
    }

    /** The territory of all streets of a settlement; null if they lie in several. */
    @Nullable
    TerritoryId territoryOf(String settlement) {
        return territories.getOrDefault(settlement, Optional.empty()).orElse(null);
    }

    /** The address with its settlement in front, unless that is the main one, or a village without streets: «д. Выселки, 5». */
    String inSettlement(Street street, String address) {
        String name = street.name();
        boolean isWithoutStreets =
                street.kind().isEmpty() && (" " + street.settlement()).endsWith(" " + name) && address.startsWith(name);
        return isWithoutStreets
                ? street.settlement() + address.substring(name.length())
                : inSettlement(street.settlement(), address);
    }

    String inSettlement(String settlement, String address) {
        boolean obvious = settlement.isEmpty() || isMain(settlement);
        return obvious ? address : settlement + ", " + address;
    }

    /** «ул. Ленина». */
    static String named(Street street) {
        return street.kind().isEmpty() ? street.name() : street.kind() + " " + street.name();
    }

    private static String mostStreets(List<Street> streets) {
        Map<String, Set<String>> names = new HashMap<>();
        streets.forEach(street ->
                names.computeIfAbsent(street.settlement(), s -> new HashSet<>()).add(named(street)));
        return names.entrySet().stream()
                .max(Map.Entry.<String, Set<String>>comparingByValue((one, other) -> one.size() - other.size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
