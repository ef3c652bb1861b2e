package ru.otklik.bot.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One account that residents write to: a Telegram bot or a VK community, as named in the configuration.
 *
 * @param value 1 to 60 lower-case Latin letters, digits, dots, underscores and hyphens
 */
public record PageId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");

    public PageId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a page's id: «%s»".formatted(value));
        }
    }

    /** Empty if it can't be one. */
    public static Optional<PageId> of(String written) {
        return FORM.matcher(written).matches() ? Optional.of(new PageId(written)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
