package ru.otklik.bot.rehearsals;

import ru.otklik.dialogs.routing.AgencyId;
import ru.otklik.dialogs.routing.Route;

/** Where a report would go. */
public sealed interface Target {
    record To(AgencyId agency) implements Target {}

    /** No rule owns it: the curator distributes. */
    record Nobody() implements Target {}

    /** The resident is told whom to write to outside the region. */
    record Elsewhere() implements Target {}

    static Target of(Route route) {
        return switch (route) {
            case Route.To to -> new To(to.agency());
            case Route.Elsewhere _ -> new Elsewhere();
            case Route.Nobody _ -> new Nobody();
        };
    }

    /** As it is stored, and as addresses of pages have it: no agency can be called so. */
    default String word() {
        return switch (this) {
            case To(AgencyId agency) -> agency.value();
            case Nobody _ -> "!nobody";
            case Elsewhere _ -> "!elsewhere";
        };
    }

    /** @throws IllegalArgumentException if nothing is called so */
    static Target of(String word) {
        return switch (word) {
            case "!nobody" -> new Nobody();
            case "!elsewhere" -> new Elsewhere();
            default -> new To(new AgencyId(word));
        };
    }
}
