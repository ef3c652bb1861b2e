package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message of the bot.
 *
 * @param rows its choices, row by row, maybe none
 * @param askLocation whether the resident should get a button that sends their place
 * @param photos ids of kept photos that belong to it
 * @param about the resident's own report that it tells of: whoever quotes it means that report; null for none
 */
public record Say(
        String text,
        List<List<Option>> rows,
        boolean askLocation,
        List<String> photos,
        @Nullable String about) {
    public Say {
        rows = rows.stream().map(List::copyOf).toList();
        photos = List.copyOf(photos);
    }

    Say(String text, List<List<Option>> rows, boolean askLocation, List<String> photos) {
        this(text, rows, askLocation, photos, null);
    }

    public static Say plain(String text) {
        return new Say(text, List.of(), false, List.of(), null);
    }

    /** Words with one row of choices below. */
    public static Say with(String text, Option... options) {
        return new Say(text, List.of(List.of(options)), false, List.of(), null);
    }

    /** Words that change nothing, above the choices of the question that stands. */
    public static Say beside(String text, Progress progress) {
        return new Say(text, Rows.of(progress.offered()), progress.step() == Step.PLACE, List.of(), null);
    }

    /** The same, telling of this report of the resident's. */
    public Say about(@Nullable String number) {
        return new Say(text, rows, askLocation, photos, number);
    }
}
