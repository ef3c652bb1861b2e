package ru.otklik.dialogs.routing;

import ru.otklik.dialogs.taxonomy.Codes;

/**
 * An agency's short name in the region's configuration.
 *
 * @param value 1 to 40 lower-case Latin letters, digits and hyphens
 */
public record AgencyId(String value) {
    public AgencyId {
        Codes.requireCode("agency", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
