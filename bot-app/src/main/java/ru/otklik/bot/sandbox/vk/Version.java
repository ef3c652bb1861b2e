package ru.otklik.bot.sandbox.vk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the API, such as 5.199. */
record Version(int major, int minor) implements Comparable<Version> {
    static final Version NEWEST = new Version(5, 199);
    /** From here on {@code message_new} carries the message beside {@code client_info}. */
    static final Version NESTED_MESSAGES = new Version(5, 103);
    /** Somewhere between 5.131 and 5.199 {@code groups.getById} began to answer with an object. */
    static final Version GROUPS_OBJECT = new Version(5, 150);

    private static final Version OLDEST = new Version(5, 81);
    private static final Pattern FORM = Pattern.compile("(\\d{1,2})\\.(\\d{1,4})");

    /** Error 8 for what is no version or one that VK no longer speaks. */
    static Version of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ApiError(8, "Invalid request: v is invalid");
        }
        Version version = new Version(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
        if (version.compareTo(OLDEST) < 0) {
            throw new ApiError(8, "Invalid request: versions below " + OLDEST + " are deprecated");
        }
        return version;
    }

    @Override
    public int compareTo(Version other) {
        return major == other.major ? Integer.compare(minor, other.minor) : Integer.compare(major, other.major);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
