package ru.otklik.dialogs.taxonomy;

/**
 * A topic's short name in the region's configuration.
 *
 * @param value lower-case Latin letters, digits and hyphens, at most 40 characters, so that it fits a button's payload
 */
public record TopicId(String value) {
    public TopicId {
        Codes.requireCode("topic", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
