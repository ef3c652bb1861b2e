package ru.otklik.dialogs.taxonomy;

/**
 * A topic group's short name in the region's configuration.
 *
 * @param value lower-case Latin letters, digits and hyphens, at most 40 characters
 */
public record GroupId(String value) {
    public GroupId {
        Codes.requireCode("group", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
