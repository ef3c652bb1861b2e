package ru.otklik.dialogs.territory;

/**
 * A territory's short name in the region's configuration.
 *
 * @param value 1 to 40 lower-case Latin letters, digits and hyphens
 */
public record TerritoryId(String value) {
    public TerritoryId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new IllegalArgumentException(
                    "territory «%s» must be 1 to 40 lower-case Latin letters, digits or hyphens".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
