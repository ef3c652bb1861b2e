package ru.otklik.dialogs.taxonomy;

import java.util.regex.Pattern;

/** The one form of all short names that a region gives to its topics, groups, territories and agencies. */
public final class Codes {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private Codes() {}

    /**
     * Refuses anything but lower-case Latin letters, digits and hyphens, 1 to 40 of them.
     *
     * @param what what the code names, for the message
     * @throws IllegalArgumentException if {@code value} is of another form
     */
    public static void requireCode(String what, String value) {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "%s «%s» must be 1 to 40 lower-case Latin letters, digits or hyphens".formatted(what, value));
        }
    }
}
