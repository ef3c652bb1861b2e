package ru.otklik.dialogs.territory;

import java.util.List;

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

    /** The point lies in no territory of this region. */
    record Outside() implements Found {}

    /** Nothing in the directory looks like it. */
    record Nothing() implements Found {}
}
