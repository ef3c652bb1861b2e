package ru.otklik.dialogs.conversation;

import java.util.List;

/**
 * One message of the bot.
 *
 * @param rows its choices, row by row, maybe none
 * @param askLocation whether the resident should get a button that sends their place
 * @param photos ids of kept photos that belong to it
 */
public record Say(String text, List<List<Option>> rows, boolean askLocation, List<String> photos) {
    public Say {
        rows = rows.stream().map(List::copyOf).toList();
        photos = List.copyOf(photos);
    }

    public static Say plain(String text) {
        return new Say(text, List.of(), false, List.of());
    }

    /** Words with one row of choices below. */
    public static Say with(String text, Option... options) {
        return new Say(text, List.of(List.of(options)), false, List.of());
    }
}
