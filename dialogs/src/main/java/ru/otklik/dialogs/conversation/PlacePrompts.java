package ru.otklik.dialogs.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;
import ru.otklik.dialogs.territory.Territory;

/** How a report's place is asked for, and what is shown of the same thing nearby. */
final class PlacePrompts {
    private static final Pattern HOUSE = Pattern.compile(",\\s*\\d\\S*$");

    /** Nobody knows a place in the street more exactly. */
    private static final int LEAST_METRES = 10;

    private final Visit visit;
    private final Where where;

    PlacePrompts(Visit visit) {
        this.visit = visit;
        this.where = visit.draft.where();
    }

    Say ask() {
        String written = where.written();
        if (written == null || written.isEmpty()) {
            return new Say(visit.say(TextKey.PLACE_ASK), List.of(), true, List.of());
        }
        String asks = written.equals(visit.say(TextKey.UNSURE_ADDRESS))
                ? visit.say(TextKey.UNSURE_PLACE)
                : visit.say(TextKey.PLACE_NOT_FOUND, "words", Prompts.shortened(written, 80));
        return new Say(
                asks, List.of(List.of(visit.option(Signal.AS_WRITTEN, TextKey.BUTTON_AS_WRITTEN))), true, List.of());
    }

    Say confirm() {
        Place place = where.candidates().getFirst();
        return Say.with(
                doubted(place)
                        .orElseGet(() -> visit.say(
                                place.former() == null ? TextKey.PLACE_CONFIRM : TextKey.PLACE_RENAMED,
                                "place",
                                withTerritory(place),
                                "former",
                                place.former() == null ? "" : place.former())),
                visit.option(Signal.YES, TextKey.BUTTON_HERE),
                visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_PLACE));
    }

    Say choose() {
        List<Place> places = where.candidates();
        boolean addressesTell = places.stream().map(Place::address).distinct().count() == places.size();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            String label = addressesTell ? places.get(i).address() : withTerritory(places.get(i));
            options.add(new Option(Signal.PLACE, String.valueOf(i), Prompts.shortened(label, 30)));
        }
        options.add(visit.option(Signal.OTHER, TextKey.BUTTON_OTHER_PLACE));
        boolean isOneAddress = places.stream().map(Place::address).distinct().count() == 1;
        String text = !isOneAddress
                ? visit.say(TextKey.PLACE_CHOOSE)
                : doubted(places.getFirst()).orElseGet(() -> visit.say(TextKey.PLACE_CHOOSE));
        return new Say(text, Rows.of(options), false, List.of());
    }

    /** The directory may be behind the times, so the resident decides whether there is such a house. */
    private Optional<String> doubted(Place place) {
        return visit.knowledge.gazetteer().find(place.address()) instanceof Found.NoSuchHouse no
                ? Optional.of(visit.say(
                        TextKey.PLACE_NO_SUCH_HOUSE,
                        "place",
                        place.address(),
                        "street",
                        no.street(),
                        "houses",
                        no.houses()))
                : Optional.empty();
    }

    /** Words, distance, state and age: a number alone is too thin to judge by. */
    Say nearby() {
        List<Known.Nearby> all = visit.draft.known().incidents();
        List<Option> options = new ArrayList<>();
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            String label = all.size() == 1
                    ? visit.say(TextKey.BUTTON_THIS_ONE)
                    : visit.say(TextKey.BUTTON_THAT_ONE, "n", i + 1);
            options.add(new Option(Signal.JOIN, all.get(i).number(), label));
            lines.append(i == 0 ? "" : "\n\n")
                    .append(all.size() == 1 ? "" : (i + 1) + ". ")
                    .append(line(all.get(i)));
        }
        options.add(visit.option(Signal.OTHER, TextKey.BUTTON_OTHER));
        String text = all.size() == 1
                ? visit.say(TextKey.NEARBY_ONE, "one", lines)
                : visit.say(TextKey.NEARBY_SEVERAL, "all", lines);
        List<String> photos = all.stream()
                .map(Known.Nearby::photo)
                .flatMap(photo -> Optional.ofNullable(photo).stream())
                .toList();
        return new Say(text, Rows.of(options), false, photos);
    }

    private String line(Known.Nearby nearby) {
        String away = nearby.metres() == 0 && isHouse()
                ? visit.say(TextKey.NEARBY_HERE)
                : visit.say(TextKey.NEARBY_AWAY, "metres", Math.max(LEAST_METRES, nearby.metres()));
        return visit.say(
                TextKey.NEARBY_LINE,
                "words",
                Prompts.shortened(nearby.words(), 160),
                "where",
                away,
                "state",
                nearby.state(),
                "age",
                nearby.age());
    }

    /** Whether the place has a number: what is only near a street is in no house. */
    private boolean isHouse() {
        Place place = where.place();
        return place != null && HOUSE.matcher(place.address()).find();
    }

    private String withTerritory(Place place) {
        return Optional.ofNullable(place.territory())
                .flatMap(id -> visit.knowledge.gazetteer().territory(id))
                .map(Territory::name)
                .map(name -> place.address() + ", " + name)
                .orElse(place.address());
    }
}
