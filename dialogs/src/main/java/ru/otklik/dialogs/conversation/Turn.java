package ru.otklik.dialogs.conversation;

import java.util.List;

/**
 * What follows from an input.
 *
 * @param progress to be kept
 * @param effects to be done first, in order
 * @param says to be said then, in order; the last of them is the question, if one is asked
 * @param notice a few words for the messenger's own note on a pressed button, maybe empty
 * @param mayWait whether more may follow at once, so that a moment's silence and one reply to everything is better
 */
public record Turn(Progress progress, List<Effect> effects, List<Say> says, String notice, boolean mayWait) {
    public Turn {
        effects = List.copyOf(effects);
        says = List.copyOf(says);
    }
}
