package ru.otklik.dialogs.conversation;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known already of the thing that a report tells.
 *
 * @param looked for what it was looked last, so that the same isn't looked for again
 * @param events events in force that fit and were not refused yet
 * @param eventsRefused whether the resident said that theirs is another matter
 * @param incidents open incidents nearby that were not decided on yet
 * @param elsewhere whom to write to, where others answer for it than the region's agencies; null if its own do, or the resident has
 *     heard it and wants to go on
 * @param joins the incident that the resident recognised as theirs
 * @param heard the advice that the resident has heard and goes on in spite of; it is not given twice
 * @param follows the event of whose end the resident wants to be told once they have consented; else null
 */
public record Known(
        String looked,
        List<Event> events,
        boolean eventsRefused,
        List<Nearby> incidents,
        @Nullable String elsewhere,
        @Nullable String joins,
        @Nullable String heard,
        @Nullable Long follows) {
    static final Known NOTHING = new Known("", List.of(), false, List.of(), null, null, null, null);

    public Known {
        events = List.copyOf(events);
        incidents = List.copyOf(incidents);
    }

    /**
     * An event that an agency has announced.
     *
     * @param words what residents are told of it, ending with whether they want to know of its end
     */
    public record Event(long id, String words) {}

    /**
     * An incident of the same topic nearby.
     *
     * @param words what somebody else has said of it, without personal data
     * @param metres how far away, 0 for the same house
     * @param state where it stands, in words
     * @param age how long it has been known, in words
     * @param photo a kept photo of it, or null
     */
    public record Nearby(
            String number,
            String words,
            int metres,
            String state,
            String age,
            @Nullable String photo) {}

    Known looked(String forWhat, List<Event> found, List<Nearby> nearby, @Nullable String advice) {
        @Nullable String news = Objects.equals(advice, heard) ? null : advice;
        return new Known(forWhat, eventsRefused ? List.of() : found, eventsRefused, nearby, news, null, heard, follows);
    }

    Known withoutEvents() {
        return new Known(looked, List.of(), true, incidents, elsewhere, joins, heard, follows);
    }

    Known decided(@Nullable String incident) {
        return new Known(looked, events, eventsRefused, List.of(), elsewhere, incident, heard, follows);
    }

    Known goingOn() {
        return new Known(looked, events, eventsRefused, incidents, null, joins, elsewhere, follows);
    }

    Known following(long event) {
        return new Known(looked, events, eventsRefused, incidents, elsewhere, joins, heard, event);
    }
}
