package ru.otklik.bot.events;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Gazetteer;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Point;
import ru.otklik.dialogs.territory.Territory;
import ru.otklik.dialogs.territory.TerritoryId;

/**
 * A place as the gazetteer knows it.
 *
 * @param spots where in which street it may be; none where nobody knows
 * @param territories those it lies in, with the ones that hold them
 */
record Site(List<Spot> spots, Set<TerritoryId> territories) {
    /** How the gazetteer writes a house at an address's end. */
    private static final Pattern ADDRESS =
            Pattern.compile("(.+), ([1-9]\\d{0,3}[А-Я]?(?:/\\d{1,4}[А-Я]?)?(?: корп\\. \\d+)?(?: стр\\. \\d+)?)");

    /** A point this far from where its nearest street is known to be says little about the street. */
    private static final double NEAR_METRES = 300;

    private static final Pattern CROSSROADS = Pattern.compile("(.+, )?перекрёсток (.+) и (.+)");

    /** @param house empty where nobody knows it */
    record Spot(String street, String house) {
        /** A crossroads is in both of its streets. */
        static Stream<Spot> all(String address) {
            Matcher matcher = CROSSROADS.matcher(address);
            if (!matcher.matches()) {
                return Stream.of(of(address));
            }
            String settlement = matcher.group(1) == null ? "" : matcher.group(1);
            return Stream.of(new Spot(settlement + matcher.group(2), ""), new Spot(settlement + matcher.group(3), ""));
        }

        static Spot of(String address) {
            Matcher matcher = ADDRESS.matcher(address);
            return matcher.matches() ? new Spot(matcher.group(1), matcher.group(2)) : new Spot(address, "");
        }
    }

    /** @param ofPage the page's territory, where nobody can locate the place */
    static Site of(@Nullable Place place, @Nullable TerritoryId ofPage, Gazetteer gazetteer) {
        List<Place> found = place == null ? List.of() : candidates(place, gazetteer);
        Set<TerritoryId> territories = place == null ? Set.of() : territories(place, found, gazetteer);
        if (territories.isEmpty() && found.isEmpty()) {
            territories = ofPage == null ? Set.of() : Set.of(ofPage);
        }
        List<Spot> spots = found.stream()
                .filter(candidate -> place != null && isThere(place, candidate))
                .flatMap(candidate -> Spot.all(candidate.address()))
                .distinct()
                .toList();
        return new Site(spots, withParents(territories, gazetteer));
    }

    /** What the address may mean: exactly what it says if the gazetteer writes it so, and in its own territory if that is known. */
    private static List<Place> candidates(Place place, Gazetteer gazetteer) {
        List<Place> all =
                switch (gazetteer.find(place.address())) {
                    case Found.One(Place one) -> List.of(one);
                    case Found.Several(List<Place> several) -> several;
                    case Found.NoSuchHouse no -> no.places();
                    case Found.Outside _, Found.Nothing _ -> List.of();
                };
        List<Place> exact = narrowed(
                all, all.stream().filter(candidate -> candidate.address().equals(place.address())));
        return place.territory() == null
                ? exact
                : narrowed(
                        exact,
                        exact.stream().filter(candidate -> place.territory().equals(candidate.territory())));
    }

    private static List<Place> narrowed(List<Place> all, Stream<Place> some) {
        List<Place> fitting = some.toList();
        return fitting.isEmpty() ? all : fitting;
    }

    private static Set<TerritoryId> territories(Place place, List<Place> found, Gazetteer gazetteer) {
        if (place.territory() != null) {
            return Set.of(place.territory());
        }
        if (place.point() != null
                && gazetteer.at(place.point()) instanceof Found.One(Place there)
                && there.territory() != null) {
            return Set.of(there.territory());
        }
        return found.stream().map(Place::territory).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** An address with a house is trusted; a point on the map only tells its nearest street, which may be far. */
    private static boolean isThere(Place place, Place candidate) {
        Point pin = place.point();
        Point street = candidate.point();
        return pin == null
                || street == null
                || !Spot.of(candidate.address()).house().isEmpty()
                || pin.metresTo(street) <= NEAR_METRES;
    }

    private static Set<TerritoryId> withParents(Set<TerritoryId> territories, Gazetteer gazetteer) {
        Set<TerritoryId> all = new HashSet<>();
        for (TerritoryId territory : territories) {
            TerritoryId next = territory;
            while (next != null && all.add(next)) {
                next = gazetteer.territory(next).map(Territory::parent).orElse(null);
            }
        }
        return all;
    }
}
