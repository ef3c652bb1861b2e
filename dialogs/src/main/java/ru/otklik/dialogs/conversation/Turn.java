package ru.otklik.dialogs.conversation;

import java.util.List;

/**
 * What follows from an input.
 *
 * @param progress to be kept
 * @param effects to be done first, in order
 * @param says to be said then, in order
 * @param notice a few words for the messenger's own note on a pressed button, maybe empty
 */
public record Turn(Progress progress, List<Effect> effects, List<Say> says, String notice) {
    public Turn {
        effects = List.copyOf(effects);
        says = List.copyOf(says);
    }
}
