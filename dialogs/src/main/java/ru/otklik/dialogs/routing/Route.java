package ru.otklik.dialogs.routing;

import java.util.Map;

/** Who answers for a problem, and which line of the table says so. */
public sealed interface Route {
    /** @param rule the deciding rule as it may be shown («routing.yml:12») */
    record To(AgencyId agency, String rule) implements Route {}

    /**
     * Others answer for it than the region's agencies: a federal organisation, a neighbour.
     *
     * @param advice whom to write to, by language (ISO 639); Russian is there
     */
    record Elsewhere(Map<String, String> advice, String rule) implements Route {
        public Elsewhere {
            advice = Map.copyOf(advice);
        }

        /** In this language, or else in Russian. */
        public String say(String language) {
            return advice.getOrDefault(language, advice.getOrDefault("ru", ""));
        }
    }

    /** No rule owns it: the curator distributes. */
    record Nobody() implements Route {}
}
