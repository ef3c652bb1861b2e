package ru.otklik.bot.platform;

/**
 * A token or a password: it never prints.
 *
 * @param value the secret itself; only for the call that needs it
 */
public record Secret(String value) {
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "***";
    }
}
