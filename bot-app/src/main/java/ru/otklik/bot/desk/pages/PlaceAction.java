package ru.otklik.bot.desk.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import ru.otklik.bot.desk.PlainText;
import ru.otklik.bot.desk.pages.CardView.Typed;
import ru.otklik.bot.incidents.Incidents;
import ru.otklik.bot.region.Region;
import ru.otklik.dialogs.territory.Found;
import ru.otklik.dialogs.territory.Place;

/** Saying from the card where an incident is. */
@Controller
class PlaceAction {
    private static final int LONGEST = 200;

    private final Incidents incidents;
    private final Region region;
    private final Done done;

    PlaceAction(Incidents incidents, Region region, Done done) {
        this.incidents = incidents;
        this.region = region;
        this.done = done;
    }

    @PostMapping("/desk/incidents/{number}/place")
    ModelAndView place(
            Wish wish,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String doubted) {
        Typed typed = Typed.of("address", address);
        String words = PlainText.of(address);
        if (words.isEmpty()) {
            return done.wrong(wish, typed, "address", "Напишите улицу и дом.");
        }
        if (words.length() > LONGEST) {
            return done.wrong(wish, typed, "address", Russian.tooLong(words.length(), LONGEST));
        }
        return switch (region.gazetteer().find(words)) {
            case Found.One(Place place) ->
                done.shown(wish, typed, incidents.place(wish.viewer(), wish.number(), place, version));
            // Whoever is at the desk may know more than the directory, or may have mistyped it.
            case Found.NoSuchHouse no
            when no.places().size() == 1 && !doubted.equals(words) -> doubted(wish, typed, words, no);
            case Found.NoSuchHouse no
            when no.places().size() == 1 ->
                done.shown(
                        wish,
                        typed,
                        incidents.place(
                                wish.viewer(), wish.number(), no.places().getFirst(), version));
            case Found.NoSuchHouse no -> done.wrong(wish, typed, "address", several(no.places()));
            case Found.Several(List<Place> places) -> done.wrong(wish, typed, "address", several(places));
            case Found.Outside _ -> done.wrong(wish, typed, "address", "Это место не в нашем регионе.");
            case Found.Nothing _ ->
                done.wrong(wish, typed, "address", "Такого адреса в справочнике нет. Напишите улицу и дом иначе.");
        };
    }

    private ModelAndView doubted(Wish wish, Typed typed, String words, Found.NoSuchHouse no) {
        String problem =
                "%s: в справочнике есть дома %s, такого среди них нет. Если дом верный, нажмите «Указать» ещё раз."
                        .formatted(no.street(), no.houses());
        return done.wrong(wish, typed, "address", problem).addObject("doubted", words);
    }

    private String several(List<Place> places) {
        return "Таких мест несколько: "
                + places.stream()
                        .map(place -> "«%s»".formatted(place.address()))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ". Напишите точнее.";
    }
}
