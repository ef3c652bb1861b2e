package ru.otklik.bot.media;

import java.util.UUID;

/** A kept photo or file. */
public record MediaId(UUID value) {
    /** @throws IllegalArgumentException if it is not a UUID */
    public static MediaId of(String text) {
        return new MediaId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
