package ru.otklik.bot.incidents;

import java.util.Collection;
import java.util.Map;

/** How incidents came to where they are. */
public interface Trails {
    /**
     * By these numbers, the incidents' own; of those that the viewer may not see, and those that nobody has passed on, empty ones. For
     * whoever doesn't work on an incident, the reasons are masked.
     */
    Map<String, Trail> of(Viewer viewer, Collection<String> numbers);

    /** The same of one; an empty one if the viewer may not see it. */
    Trail of(Viewer viewer, String number);
}
