package ru.otklik.dialogs.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one chat's dialog stands; all of it is kept between two messages, as JSON.
 *
 * @param turn grows with every question; a button of an earlier one is stale
 * @param offered the choices of the last question
 * @param consent the version of the consent that was given, or null
 * @param number the report that is talked about, where it is not the draft
 * @param shown the words of the last question where they can't be made anew from the draft
 * @param album the album that was answered last: its other photos are taken silently
 * @param language the resident's language, or null as long as it is not known
 * @param lawTold whether the resident was told that this is no appeal under the law
 * @param missed how often in a row nothing could be made of what was said at this step; null if it never was
 */
public record Progress(
        Step step,
        int turn,
        Draft draft,
        List<Option> offered,
        @Nullable String consent,
        @Nullable String number,
        String shown,
        @Nullable String album,
        @Nullable String language,
        boolean lawTold,
        @Nullable Integer missed) {
    /** A chat in which nothing was said yet. */
    public static final Progress NEW =
            new Progress(Step.IDLE, 0, Draft.EMPTY, List.of(), null, null, "", null, null, false, null);

    public Progress {
        offered = List.copyOf(offered);
    }

    /** The same with this consent. */
    public Progress consenting(@Nullable String version) {
        return new Progress(step, turn, draft, offered, version, number, shown, album, language, lawTold, missed);
    }

    /** How often in a row nothing could be made of what was said at this step. */
    int misses() {
        return missed == null ? 0 : missed;
    }

    /** What remains of a chat whose resident wants to be forgotten. */
    public Progress forgotten() {
        return new Progress(Step.IDLE, turn + 1, Draft.EMPTY, List.of(), null, null, "", null, language, false, null);
    }
}
