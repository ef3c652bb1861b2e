package ru.otklik.dialogs.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search for a place came to. */
public sealed interface Found {
    /** One place fits. */
    record One(Place place) implements Found {}

    /** Several fit about equally, best first, at most five; the resident must say which. */
    record Several(List<Place> places) implements Found {
        public Several {
            places = List.copyOf(places);
        }
    }

    /**
     * The street is known, but the directory has no such house in it.
     *
     * @param places at least one: the house all the same, in each territory and street that it may lie in
     * @param street as it is shown
     * @param houses the nearest ones there are, on the same side («1–45, 61А»)
     */
    record NoSuchHouse(List<Place> places, String street, String houses) implements Found {
        public NoSuchHouse {
            places = List.copyOf(places);
        }
    }

    /**
     * The point lies in no territory of this region, or the words name a place elsewhere.
     *
     * @param advice whom to write to about that place; null for the region's usual advice
     */
    record Outside(@Nullable String advice) implements Found {
        public Outside() {
            this(null);
        }
    }

    /** Nothing in the directory looks like it. */
    record Nothing() implements Found {}
}
