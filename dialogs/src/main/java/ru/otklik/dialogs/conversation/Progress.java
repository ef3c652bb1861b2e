package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one chat's dialog stands; all of it is kept between two messages, as JSON.
 *
 * @param turn grows with every question; a button of an earlier one is stale
 * @param offered the choices of the last question
 * @param consent the version of the consent that was given, or null
 * @param number the report that is talked about after an answer was rated
 * @param album the album that was answered last: its other photos are taken silently
 */
public record Progress(
        Step step,
        int turn,
        Draft draft,
        List<Option> offered,
        @Nullable String consent,
        @Nullable String number,
        @Nullable String album) {
    /** A chat in which nothing was said yet. */
    public static final Progress NEW = new Progress(Step.IDLE, 0, Draft.EMPTY, List.of(), null, null, null);

    public Progress {
        offered = List.copyOf(offered);
    }
}
