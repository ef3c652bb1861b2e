package ru.otklik.bot.events;

import java.util.List;
import ru.otklik.dialogs.territory.Houses;
import ru.otklik.dialogs.territory.TerritoryId;

/** How far an event reaches. */
public sealed interface Where {
    record WholeRegion() implements Where {}

    /** These territories with all that lie in them; at least one. */
    record Territories(List<TerritoryId> ids) implements Where {
        public Territories {
            ids = List.copyOf(ids);
        }
    }

    /** At least one. */
    record Streets(List<Stretch> stretches) implements Where {
        public Streets {
            stretches = List.copyOf(stretches);
        }
    }

    /**
     * A street, some of its houses, or a whole settlement.
     *
     * @param street as the gazetteer writes it («ул. Ленина», «Ключи, ул. Мира», «Ключи»)
     * @param houses as {@link Houses#parse} reads them; empty means all
     */
    record Stretch(String street, String houses) {
        boolean has(Site.Spot spot) {
            boolean here = spot.street().equals(street) || spot.street().startsWith(street + ", ");
            return here && (spot.house().isEmpty() || Houses.parse(houses).has(spot.house()));
        }

        /** For people: «ул. Ленина, 1–45 нечётные». */
        public String inWords() {
            return houses.isEmpty()
                    ? street
                    : street + ", "
                            + houses.replace("1-9999 ", "")
                                    .replace("-", "–")
                                    .replace("нечёт", "нечётные")
                                    .replaceAll("(?<!не)чёт(?!н)", "чётные")
                                    .replace(";", ",");
        }
    }

    /** Whether it reaches there. */
    default boolean has(Site site) {
        return switch (this) {
            case WholeRegion _ -> true;
            case Territories(List<TerritoryId> ids) -> ids.stream().anyMatch(site.territories()::contains);
            case Streets(List<Stretch> stretches) ->
                stretches.stream().anyMatch(stretch -> site.spots().stream().anyMatch(stretch::has));
        };
    }
}
