package ru.otklik.dialogs.conversation;

import java.util.List;

/**
 * One message of the bot.
 *
 * @param rows its choices, row by row, maybe none
 * @param askLocation whether the resident should get a button that sends their place
 */
public record Say(String text, List<List<Option>> rows, boolean askLocation) {
    public Say {
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static Say plain(String text) {
        return new Say(text, List.of(), false);
    }
}
