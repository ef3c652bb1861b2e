package ru.otklik.dialogs.routing;

/** Who answers for a problem, and which line of the table says so. */
public sealed interface Route {
    /** @param rule the deciding rule as it may be shown («routing.yml:12») */
    record To(AgencyId agency, String rule) implements Route {}

    /** No rule owns it: the curator distributes. */
    record Nobody() implements Route {}
}
