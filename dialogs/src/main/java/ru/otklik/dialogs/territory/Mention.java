package ru.otklik.dialogs.territory;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address as it stands in a text.
 *
 * @param streets which streets it may mean, equally well by name
 * @param kinds what kind of street the text calls it; empty if it does not
 * @param house the house, if there is one
 * @param start the place of its first token, house and kind included
 * @param end the place after its last token
 * @param weight how surely it is an address, 1 to 3
 * @param former the name that it is called by, if its street is called so no more; else null
 */
record Mention(
        List<NamedStreet> streets,
        Set<StreetKind> kinds,
        @Nullable House house,
        int start,
        int end,
        int weight,
        @Nullable String former) {}
