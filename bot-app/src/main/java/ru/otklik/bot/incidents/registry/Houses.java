package ru.otklik.bot.incidents.registry;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.otklik.dialogs.territory.Place;

/** How far one place is from another, by what is known of both. */
final class Houses {
    /** A street and a house on it: «ул. Ленина, 5», «Луговое, ул. Садовая, 12А корп. 2». */
    private static final Pattern HOUSE = Pattern.compile("(?!рядом с |место на карте)(.*), (\\d{1,4})(?!\\d).*");

    /** Neighbouring numbers stand on opposite sides; along one side they are about 24 metres apart. */
    private static final int METRES_PER_NUMBER = 12;

    private Houses() {}

    static boolean isHouse(String address) {
        return HOUSE.matcher(address).matches();
    }

    /** Empty if nobody can say. */
    static OptionalInt metres(Place one, Place other) {
        if (!Objects.equals(one.territory(), other.territory()) && one.address().equals(other.address())) {
            // A street of the same name in another village.
            return byPoints(one, other);
        }
        if (isHouse(one.address()) && one.address().equals(other.address())) {
            return OptionalInt.of(0);
        }
        // The directory knows one point for a whole stretch of a street.
        if (one.point() != null && one.point().equals(other.point())) {
            return byNumbers(one, other);
        }
        return byPoints(one, other);
    }

    private static OptionalInt byPoints(Place one, Place other) {
        return one.point() == null || other.point() == null
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(one.point().metresTo(other.point())));
    }

    private static OptionalInt byNumbers(Place one, Place other) {
        Matcher here = HOUSE.matcher(one.address());
        Matcher there = HOUSE.matcher(other.address());
        if (!here.matches() || !there.matches() || !here.group(1).equals(there.group(1))) {
            return OptionalInt.of(0);
        }
        int apart = Integer.parseInt(here.group(2)) - Integer.parseInt(there.group(2));
        return OptionalInt.of(Math.abs(apart) * METRES_PER_NUMBER);
    }
}
