package ru.otklik.bot.platform;

/**
 * One account that residents write to: a Telegram bot or a VK community, as named in the configuration.
 *
 * @param value 1 to 60 lower-case Latin letters, digits, dots, underscores and hyphens
 */
public record PageId(String value) {
    public PageId {
        if (!value.matches("[a-z0-9][a-z0-9._-]{0,59}")) {
            throw new IllegalArgumentException("not a page's id: «%s»".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
